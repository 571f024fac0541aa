internal import FoundationEssentials

/// How features add up to a probability: an additive model in log-odds, each feature a piecewise linear curve.
///
/// Read from `Weights`, which `Tests/fit` writes. A pair matches at one half and above.
struct NameModel: Sendable {
    /// The curve of one feature: values at ascending positions, flat beyond the ends.
    struct Curve: Sendable {
        var count = 0
        var at: InlineArray<8, Float> = InlineArray(repeating: 0)
        var add: InlineArray<8, Float> = InlineArray(repeating: 0)

        /// The value at the last position and beyond it, where most features of good matches are.
        private var last: Float = 0
        private var end: Float = 0

        init() {}

        init(at positions: [Float], add values: [Float]) {
            count = min(positions.count, values.count, 8)
            for knot in 0..<count {
                at[knot] = positions[knot]
                add[knot] = values[knot]
            }
            guard count > 0 else { return }
            end = at[count - 1]
            last = add[count - 1]
        }

        @inline(__always) func value(_ x: Float) -> Float {
            if x <= at[0] { return add[0] }
            if x >= end { return last }
            for knot in 1..<count where x <= at[knot] {
                let share = (x - at[knot - 1]) / (at[knot] - at[knot - 1])
                return add[knot - 1] + share * (add[knot] - add[knot - 1])
            }
            return last
        }
    }

    var intercept: Float = 0
    var curves = [Curve](repeating: Curve(), count: NameFeature.count)

    /// The log-odds for these features; what each adds is written to `added`.
    func apply(to features: NameFeatures, adding added: inout NameFeatures) -> Float {
        var sum = intercept
        curves.withUnsafeBufferPointer { curves in
            for feature in 0..<NameFeature.count where curves[feature].count > 0 {
                let value = curves[feature].value(features.values[feature])
                added.values[feature] = value
                sum += value
            }
        }
        return sum
    }
}

/// The models that ship, by what is compared.
struct NameModels: Sendable {
    static let shared = NameModels()

    let version: Int
    let models: [String: NameModel]
    let person: NameModel
    let personAcrossScripts: [NameModel]
    let organisation: NameModel

    init() {
        let file = try? JSONDecoder().decode(WeightsFile.self, from: Data(Weights.json.utf8))
        version = file?.version ?? 0
        var models: [String: NameModel] = [:]
        for (name, weights) in file?.models ?? [:] {
            var model = NameModel()
            model.intercept = weights.intercept
            for feature in NameFeature.allCases {
                guard let curve = weights.features[feature.name] else { continue }
                model.curves[feature.rawValue] = curve.curve
            }
            models[name] = model
        }
        self.models = models
        person = models["person"] ?? NameModel()
        organisation = models["organisation"] ?? NameModel()
        let across = models["across"] ?? models["person"] ?? NameModel()
        personAcrossScripts = SoundCosts.Meeting.allCases.map { models["across.\($0)"] ?? across }
    }

    func model(_ type: NameType, _ meeting: SoundCosts.Meeting) -> NameModel {
        if type == .organisation { return organisation }
        return meeting == .same || meeting == .abjads ? person : personAcrossScripts[meeting.rawValue]
    }
}

private struct WeightsFile: Decodable {
    struct Model: Decodable {
        var intercept: Float
        var features: [String: Knots]
    }

    struct Knots: Decodable {
        var at: [Float]
        var add: [Float]

        var curve: NameModel.Curve {
            NameModel.Curve(at: at, add: add)
        }
    }

    var version: Int
    var models: [String: Model]
}

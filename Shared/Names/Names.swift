internal import Glibc

/// Names of people and organisations: how they are normalised, written in Latin, taken apart, keyed and compared.
///
/// Everything here is pure and safe to call from any thread. Time is linear in the length of the name; only the first
/// 1024 bytes and twelve words of a name are looked at.
public enum Names {
    /// The score from which two names are taken for the same.
    public static let threshold = 0.5

    /// The version of the weights behind the scores, for records of decisions.
    public static var version: Int { NameModels.shared.version }

    /// Makes a name ready to be compared with many others.
    public static func prepare(_ name: String, type: NameType) -> PreparedName {
        var prepared = PreparedName(type: type)
        var name = name
        name.withUTF8 { NameReader.read($0, type: type, into: &prepared) }
        return prepared
    }

    /// How likely two names belong to one person or organisation.
    public static func compare(_ left: String, _ right: String, type: NameType) -> NameComparison {
        compare(prepare(left, type: type), prepare(right, type: type))
    }

    /// The same for prepared names. Where their types differ, the rules for organisations apply.
    public static func compare(_ left: PreparedName, _ right: PreparedName) -> NameComparison {
        let type: NameType = left.type == right.type ? left.type : .organisation
        let model = NameModels.shared.model(type, SoundCosts.meeting(left.script, right.script))
        guard !left.tokens.isEmpty, !right.tokens.isEmpty else {
            return NameComparison(
                score: 0, features: NameFeatures(), intercept: Double(model.intercept), added: NameFeatures())
        }
        let features = FeatureExtraction.features(left, right)
        var added = NameFeatures()
        let sum = model.apply(to: features, adding: &added)
        return NameComparison(
            score: probability(sum), features: features, intercept: Double(model.intercept), added: added)
    }

    static func probability(_ logOdds: Float) -> Double {
        1 / (1 + exp(Double(-logOdds)))
    }

    /// Whether a folded word is listed as a given name.
    public static func isGivenName(_ word: String) -> Bool {
        Lexicon.shared.words[NameHash.of(word.utf8)].roles.contains(.given)
    }

    /// A name in comparable form: folded, in Latin letters, titles and legal forms left out, words in order.
    public static func normalise(_ name: String, type: NameType) -> String {
        prepare(name, type: type).words.joined(separator: " ")
    }
}

/// What hostile traffic met, by class, and what it did to those who meant well.
package struct HostileReport: Codable, Sendable {
    package struct Class: Codable, Sendable {
        package var name: String
        package var frames: Int
        package var connections: Int
        /// How connections or frames were answered, by error code.
        package var answers: [String: Int]
        /// Answers that the documentation does not give for this class.
        package var unexpected: Int
        package var seconds: Double

        package init(
            name: String, frames: Int, connections: Int, answers: [String: Int], unexpected: Int,
            seconds: Double
        ) {
            self.name = name
            self.frames = frames
            self.connections = connections
            self.answers = answers
            self.unexpected = unexpected
            self.seconds = seconds
        }
    }

    package var seed: UInt64
    package var classes: [Class]
    package var honestAnswers: Int
    package var honestFailures: [String]
    package var slowestHonestMilliseconds: Double
    package var residentBefore: Int
    package var residentPeak: Int

    package init(
        seed: UInt64, classes: [Class], honestAnswers: Int, honestFailures: [String],
        slowestHonestMilliseconds: Double, residentBefore: Int, residentPeak: Int
    ) {
        self.seed = seed
        self.classes = classes
        self.honestAnswers = honestAnswers
        self.honestFailures = honestFailures
        self.slowestHonestMilliseconds = slowestHonestMilliseconds
        self.residentBefore = residentBefore
        self.residentPeak = residentPeak
    }

    /// Bytes of memory that hostile traffic may cost at most.
    package static let memoryAllowance = 256 << 20

    /// What is not as it should be; empty where all is well.
    package var complaints: [String] {
        var complaints = classes.filter { $0.unexpected > 0 }.map {
            "\($0.name): \($0.unexpected) answers that are not documented for it: \($0.answers)"
        }
        if honestAnswers == 0 { complaints.append("no honest request was answered") }
        if let first = honestFailures.first {
            complaints.append("\(honestFailures.count) honest requests failed, the first with: \(first)")
        }
        if residentPeak - residentBefore > Self.memoryAllowance {
            complaints.append("memory grew from \(residentBefore) to \(residentPeak) bytes")
        }
        return complaints
    }
}

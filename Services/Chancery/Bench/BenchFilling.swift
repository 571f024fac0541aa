import Foundation
import Shared

/// The people who are entered into a record that a measurement fills, always the same ones, and how many of them are.
struct BenchFilling {
    private(set) var people: [Population.Person] = []
    private var population = Population(seed: 5)
    private let note: String?
    private static let batch = 5000

    /// - Parameter folder: where the number is kept; nil for a record that is not.
    init(folder: String?) throws {
        note = folder.map { $0 + "/people" }
        guard let note, let text = try? String(contentsOfFile: note, encoding: .utf8) else { return }
        guard let count = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)), count >= 0 else {
            throw ServiceError(
                code: "unreadable-file", message: "\(note) holds no number: it was not left by this bench")
        }
        people = (0..<count).map { _ in population.person() }
    }

    /// The next people to enter; nil where there are as many as that.
    mutating func next(upTo size: Int) -> [Population.Person]? {
        guard people.count < size else { return nil }
        return (0..<min(Self.batch, size - people.count)).map { _ in population.person() }
    }

    /// To be called once they are committed. Whoever is entered twice, because this could not be noted, is one.
    mutating func entered(_ more: [Population.Person]) throws {
        people += more
        guard let note else { return }
        try "\(people.count)\n".write(toFile: note, atomically: true, encoding: .utf8)
    }
}

import Language
import Reading
import Shared
import Testing

/// What is read from one passage: its words, and for each quotation "type | speaker | content | slot=value | …".
///
/// Speaker and content are words as written, "-" is none; content that an attribution interrupts has " … " between its
/// parts. Slots: cue, name (the speaker's chain), to (the addressee), polarity, in (the content of the quotation around it).
/// A line that begins with "no " must have no match.
struct QuotationCase: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: [String]

    init(_ text: String, _ expected: String...) {
        self.text = text
        self.expected = expected
    }

    var testDescription: String { text }

    /// The lines that do not hold of a reading.
    func failures(_ quotations: [Quotation]) -> [String] {
        expected.filter { line in
            let isAbsent = line.hasPrefix("no ")
            let wanted = String(isAbsent ? line.dropFirst(3) : line[...])
            return quotations.contains { matches($0, wanted, quotations) } == isAbsent
        }
    }

    func lines(_ quotations: [Quotation]) -> String {
        quotations.map { quotation in
            var parts = [quotation.type.rawValue, words(quotation.speaker), words(quotation.content)]
            parts.append("cue=\(words(quotation.cue))")
            parts.append("name=\(quotation.speakerName ?? "-")")
            if let to = quotation.addressee?.name { parts.append("to=\(to)") }
            if let polarity = quotation.polarity { parts.append("polarity=\(polarity.rawValue)") }
            if let inside = quotation.inside { parts.append("in=\(words(quotations[inside].content))") }
            return parts.joined(separator: " | ")
        }.joined(separator: "\n      ")
    }

    private func words(_ spans: [Span]) -> String {
        let scalars = Array(text.unicodeScalars)
        let parts = spans.map { span in
            span.start >= 0 && span.start < span.end && span.end <= scalars.count
                ? String(String.UnicodeScalarView(scalars[span.start..<span.end])) : "?"
        }
        return parts.isEmpty ? "-" : parts.joined(separator: " … ")
    }

    private func matches(_ quotation: Quotation, _ line: String, _ all: [Quotation]) -> Bool {
        let parts = line.split(separator: "|").map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
        guard parts.count > 2, quotation.type.rawValue == parts[0] || parts[0] == "any",
            words(quotation.speaker) == parts[1] || parts[1] == "any",
            words(quotation.content) == parts[2] || parts[2] == "any"
        else { return false }
        return parts.dropFirst(3).allSatisfy { part in
            let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2 else { return false }
            switch pair[0] {
            case "cue": return words(quotation.cue) == pair[1]
            case "name": return quotation.speakerName == pair[1]
            case "to": return (quotation.addressee?.name ?? "-") == pair[1]
            case "polarity": return (quotation.polarity ?? .affirmed).rawValue == pair[1]
            case "in": return quotation.inside.map { words(all[$0].content) } == pair[1]
            default: return false
            }
        }
    }
}

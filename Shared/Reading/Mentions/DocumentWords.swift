import Language
import Shared

/// A text under reading with what the mention rules ask of it again and again: lines and their style, capitals,
/// the words that it writes small.
struct DocumentWords: Sendable {
    let text: AnalysedText
    let scalars: [Unicode.Scalar]
    let lines: [TextLine]
    /// The line of each token, by index.
    let lineOfToken: [Int]
    /// Words that occur in lower case somewhere in running text.
    let lowercase: Set<String>
    /// The sentence of each token, by index.
    let sentenceOfToken: [Int]
    /// Whether people write to each other here, without care for capitals.
    let isInformal: Bool
    /// Whether each token stands between quotation marks of its paragraph.
    let quoted: [Bool]

    var tokens: [Token] { text.tokens }
    var count: Int { text.tokens.count }

    init(_ text: AnalysedText) {
        self.text = text
        scalars = Array(text.text.unicodeScalars)
        lines = TextLine.lines(of: text)
        var lineOfToken = [Int](repeating: 0, count: text.tokens.count)
        var lowercase: Set<String> = []
        for (number, line) in lines.enumerated() {
            for token in line.tokens {
                lineOfToken[token] = number
                let word = text.tokens[token].text
                if line.style == .prose, word.first?.isLowercase == true { lowercase.insert(word) }
            }
        }
        var sentenceOfToken = lineOfToken
        for (number, sentence) in text.sentences.enumerated() {
            for token in sentence { sentenceOfToken[token] = number }
        }
        self.sentenceOfToken = sentenceOfToken
        quoted = Self.quoted(text, lines: lines)
        self.lineOfToken = lineOfToken
        self.lowercase = lowercase
        isInformal = Self.isInformal(text)
    }

    private static func quoted(_ text: AnalysedText, lines: [TextLine]) -> [Bool] {
        var quoted = [Bool](repeating: false, count: text.tokens.count)
        for line in lines {
            var isOpen = false
            for token in line.tokens {
                switch text.tokens[token].text {
                case "“", "``": isOpen = true
                case "”", "''": isOpen = false
                case "\"": isOpen.toggle()
                default: quoted[token] = isOpen
                }
            }
        }
        return quoted
    }

    /// A short text with a small letter at its start, a small "i", outcries, pictures or the words of chat, or cut off
    /// without a full stop.
    private static func isInformal(_ text: AnalysedText) -> Bool {
        guard text.tokens.count < 300, let first = text.tokens.first else { return false }
        if first.text.first?.isLowercase == true { return true }
        if text.tokens.count < 45, let last = text.tokens.last?.text.last, last.isLetter || last.isNumber {
            return true
        }
        return text.tokens.contains { token in
            token.text == "i" || ["!!", "??", "?!", "!?"].contains(token.text.prefix(2))
                || [
                    "u", "ur", "lol", "lmao", "omg", "tbh", "gonna", "wanna", "haha", "dude", "plz", "pls", "xd", "bro",
                ]
                .contains(token.text.lowercased())
                || token.text.unicodeScalars.contains { $0.value == 0x2764 || (0x1F300...0x1FAFF).contains($0.value) }
        }
    }

    func style(at token: Int) -> TextLine.Style { lines[lineOfToken[token]].style }

    /// The words from the first to the last of these tokens, as written.
    func string(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let span = span(range)
        return String(scalars: scalars[span.start..<span.end])
    }

    func span(_ range: Range<Int>) -> Span {
        guard !range.isEmpty else { return Span(start: 0, end: 0) }
        return Span(start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end)
    }

    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    func lower(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text.lowercased() : "" }
    func lemma(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].lemma.lowercased() : "" }
    func tag(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].tag : "" }
    func pos(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].pos : "" }
    func dep(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].dep : "" }

    func isCapitalised(_ index: Int) -> Bool { word(index).first?.isUppercase == true }
    func isSpace(_ index: Int) -> Bool { tokens.indices.contains(index) && tokens[index].pos == "SPACE" }
    func isProper(_ index: Int) -> Bool { tag(index).hasPrefix("NNP") }

    /// Whether the token is the first word of its sentence or line, or of a quotation or after a colon or bullet.
    func startsSentence(_ index: Int) -> Bool {
        guard index > 0, tokens.indices.contains(index) else { return true }
        if tokens[index].sentenceStart { return true }
        if lineOfToken[index] != lineOfToken[index - 1] || isSpace(index - 1) { return true }
        return ["\"", "“", "``", ":", "•", "*", "‘", "(", "-", "–", "—", ".", "!", "?"].contains(word(index - 1))
    }

    /// The token outside the range on which the range depends, and the token inside that depends on it.
    func head(of range: Range<Int>) -> Int {
        range.first { !range.contains(tokens[$0].head) || tokens[$0].head == $0 } ?? range.upperBound - 1
    }

    /// Words that join the parts of a person's name and are written small.
    static let particles: Set<String> = [
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "bin", "ibn",
        "ben",
        "al", "el", "ul", "bint", "ter", "ten", "zu", "af", "av", "y", "e", "i", "al-", "el-", "abu", "ad", "as", "san",
    ]

    static let suffixes: Set<String> = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "Esq.", "PhD", "Ph.D.", "MD"]

    static func isRoman(_ word: String) -> Bool {
        !word.isEmpty && word.count < 6 && word.allSatisfy { "IVX".contains($0) }
    }
}

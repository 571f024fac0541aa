/// Numbers in names as figures, however they are written: "Brigade Forty-Four", "1st Bank", "3%".
enum NumberWords {
    private static let units: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
        "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
    ]
    private static let tens: [String: Int] = [
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]

    /// The name with figures for the words of numbers; a unit after a ten is added to it.
    static func figures(_ name: String) -> String {
        let text = name.lowercased().split(separator: "%", omittingEmptySubsequences: false).joined(
            separator: " percent")
        let words = text.split { $0.isWhitespace || $0 == "-" }.map(String.init)
        guard words.contains(where: { units[$0] != nil || tens[$0] != nil || $0.first?.isNumber == true }) else {
            return name
        }
        var result: [String] = []
        var ten: Int?
        for word in words {
            let unit = units[word] ?? ordinal(word)
            if let waiting = ten {
                ten = nil
                if let unit, unit > 0, unit < 10 {
                    result.append(String(waiting + unit))
                    continue
                }
                result.append(String(waiting))
            }
            if let value = tens[word] {
                ten = value
            } else {
                result.append(unit.map { String($0) } ?? word)
            }
        }
        if let ten { result.append(String(ten)) }
        return result.joined(separator: " ")
    }

    /// The number of `7`, `1st`, `22nd`.
    private static func ordinal(_ word: String) -> Int? {
        let digits = word.prefix(while: \.isNumber)
        guard !digits.isEmpty, digits.utf8.count < 9,
            ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
        else { return nil }
        return Int(digits)
    }
}

/// Character classes with the borders that Python's `str` gives them, which spaCy's models were trained with.
extension Unicode.Scalar {
    /// White space and the separators of ASCII (`str.isspace`).
    package var isSpace: Bool {
        switch value {
        case 0x20, 0x09...0x0d, 0x1c...0x1f, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f,
            0x3000:
            true
        default: false
        }
    }

    /// A letter of any script (`str.isalpha`).
    package var isLetter: Bool {
        if value < 0x80 { return (value | 0x20) &- 0x61 < 26 }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }

    /// A letter written large (`str.isupper` of one character).
    package var isUpper: Bool {
        value < 0x80 ? value &- 0x41 < 26 : properties.isUppercase
    }

    /// A decimal digit of any script (`\d`).
    package var isDecimal: Bool {
        value < 0x80 ? value &- 0x30 < 10 : properties.generalCategory == .decimalNumber
    }

    /// A digit, superscripts among them (`str.isdigit`).
    package var isDigit: Bool {
        if value < 0x80 { return value &- 0x30 < 10 }
        guard let type = properties.numericType else { return false }
        return type == .decimal || type == .digit
    }

    /// A letter, a number or an underscore (`\w`).
    package var isWord: Bool {
        isLetter || self == "_" || isDecimal || (value >= 0x80 && properties.numericType != nil)
    }

    /// Punctuation of any kind.
    package var isPunctuation: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            true
        default: false
        }
    }
}

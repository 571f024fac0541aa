/// The shape of a word as spaCy's `SHAPE`: `X`, `x` and `d` for capitals, other letters and digits, runs cut after
/// four; `LONG` from a hundred characters on.
enum WordShape {
    static func of(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        if scalars.count >= 100 { return "LONG" }
        var shape = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        var run = 0
        for scalar in scalars {
            let symbol: Unicode.Scalar =
                if scalar.isLetter { scalar.isUpper ? "X" : "x" } else if scalar.isDigit { "d" } else { scalar }
            run = symbol == last ? run + 1 : 0
            last = symbol
            if run < 4 { shape.append(symbol) }
        }
        return String(shape)
    }
}

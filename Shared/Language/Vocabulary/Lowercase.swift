/// Lower case as Python's `str.lower` makes it: Unicode's full mapping, a capital sigma at a word's end the final one.
enum Lowercase {
    static func of(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var lower = String.UnicodeScalarView()
        for index in scalars.indices {
            let scalar = scalars[index]
            if scalar.value < 0x80 {
                lower.append(scalar.value &- 0x41 < 26 ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
            } else if scalar.value == 0x3a3 {
                lower.append(isFinal(index, in: scalars) ? "\u{3c2}" : "\u{3c3}")
            } else {
                lower.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(lower)
    }

    /// Unicode's Final_Sigma: a cased letter before it and none after it, marks and the like not counted.
    private static func isFinal(_ index: Int, in scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let counts = { (scalar: Unicode.Scalar) in !scalar.properties.isCaseIgnorable }
        guard let before = scalars[..<index].last(where: counts), before.properties.isCased else { return false }
        guard let after = scalars[(index + 1)...].first(where: counts) else { return true }
        return !after.properties.isCased
    }
}

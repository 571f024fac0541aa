/// The alphabet of sounds that names are compared in: five bits each, so that a pair indexes a table of 1024 costs.
package enum Sound {
    /// Position in this string is the code of a sound. `S` sh, `Z` zh, `C` ch, `J` dj, `c` ts, `j` the glide in *yes*.
    package static let letters: [UInt8] = Array("-aeioubdgkptfvwszSZCcJjhmnlr".utf8)

    static let gap: UInt8 = 0
    package static let count = 32

    /// The code of each letter, by ASCII value; 0 for none. `y` is a vowel here: consonantal y is written `j`.
    static let codes: [UInt8] = {
        var codes = [UInt8](repeating: 0, count: 128)
        for (code, letter) in letters.enumerated() where code > 0 { codes[Int(letter)] = UInt8(code) }
        codes[Int(UInt8(ascii: "y"))] = codes[Int(UInt8(ascii: "i"))]
        codes[Int(UInt8(ascii: "q"))] = codes[Int(UInt8(ascii: "k"))]
        return codes
    }()

    @inline(__always) static func isVowel(_ code: UInt8) -> Bool { code >= 1 && code <= 5 }
}

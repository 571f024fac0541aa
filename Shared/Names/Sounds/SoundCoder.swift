/// Turns Latin letters into sounds, with the spellings that European romanisations use for them.
///
/// Capital letters in the source are sounds that a letter table has already decided. One pass, at most two sounds a letter.
enum SoundCoder {
    /// Writes the sounds of `source` to `out`, which must hold twice as many, and returns how many were written.
    static func code(
        _ source: UnsafePointer<UInt8>, _ count: Int, script: NameScript, to out: UnsafeMutablePointer<UInt8>,
        codes: UnsafePointer<UInt8>
    ) -> Int {
        var written = 0
        var index = 0
        @inline(__always) func at(_ position: Int) -> UInt8 { position < count ? source[position] : 0 }
        @inline(__always) func put(_ letter: UInt8) {
            let code = codes[Int(letter & 127)]
            guard code != 0, written == 0 || out[written - 1] != code else { return }
            out[written] = code
            written += 1
        }
        @inline(__always) func isVowel(_ letter: UInt8) -> Bool {
            switch letter {
            case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
            default: false
            }
        }
        while index < count {
            let letter = source[index]
            let next = at(index + 1)
            var used = 1
            switch letter {
            case UInt8(ascii: "s"):
                if next == UInt8(ascii: "c") && at(index + 2) == UInt8(ascii: "h") {
                    put(UInt8(ascii: "S"))
                    used = 3
                } else if next == UInt8(ascii: "h") || next == UInt8(ascii: "z") {
                    put(UInt8(ascii: "S"))
                    used = 2
                } else {
                    put(letter)
                }
            case UInt8(ascii: "c"):
                if next == UInt8(ascii: "h") {
                    put(UInt8(ascii: "C"))
                    used = 2
                } else if next == UInt8(ascii: "z") {
                    put(UInt8(ascii: "C"))
                    used = 2
                } else if next == UInt8(ascii: "k") {
                    put(UInt8(ascii: "k"))
                    used = 2
                } else if script == .latin,
                    next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y")
                {
                    put(UInt8(ascii: "s"))
                } else if script == .latin {
                    put(UInt8(ascii: "k"))
                } else {
                    put(UInt8(ascii: "c"))
                }
            case UInt8(ascii: "t"):
                if next == UInt8(ascii: "c") && at(index + 2) == UInt8(ascii: "h") {
                    put(UInt8(ascii: "C"))
                    used = 3
                } else if next == UInt8(ascii: "s") && at(index + 2) == UInt8(ascii: "c")
                    && at(index + 3) == UInt8(ascii: "h")
                {
                    put(UInt8(ascii: "C"))
                    used = 4
                } else if next == UInt8(ascii: "z") || next == UInt8(ascii: "s") && script != .greek {
                    put(script == .greek ? UInt8(ascii: "J") : UInt8(ascii: "c"))
                    used = 2
                } else if next == UInt8(ascii: "h") {
                    put(letter)
                    used = 2
                } else {
                    put(letter)
                }
            case UInt8(ascii: "z"):
                put(next == UInt8(ascii: "h") ? UInt8(ascii: "Z") : letter)
                if next == UInt8(ascii: "h") { used = 2 }
            case UInt8(ascii: "p"):
                if next == UInt8(ascii: "h") {
                    put(UInt8(ascii: "f"))
                    used = 2
                } else {
                    put(letter)
                }
            case UInt8(ascii: "k"):
                put(letter)
                if next == UInt8(ascii: "h") { used = 2 }
            case UInt8(ascii: "g"):
                if script == .greek, next == UInt8(ascii: "k") {
                    used = 2
                } else if next == UInt8(ascii: "h") {
                    used = 2
                }
                put(letter)
            case UInt8(ascii: "d"):
                if next == UInt8(ascii: "Z") {
                    put(UInt8(ascii: "J"))
                    used = 2
                } else if next == UInt8(ascii: "z") && at(index + 2) == UInt8(ascii: "h") {
                    put(UInt8(ascii: "J"))
                    used = 3
                } else if next == UInt8(ascii: "j") {
                    put(UInt8(ascii: "J"))
                    used = 2
                } else if next == UInt8(ascii: "h") {
                    put(letter)
                    used = 2
                } else {
                    put(letter)
                }
            case UInt8(ascii: "q"):
                put(script == .han ? UInt8(ascii: "C") : UInt8(ascii: "k"))
                if script != .han, next == UInt8(ascii: "u") && isVowel(at(index + 2)) { used = 2 }
            case UInt8(ascii: "x"):
                if script == .han {
                    put(UInt8(ascii: "S"))
                } else {
                    if index > 0 { put(UInt8(ascii: "k")) }
                    put(UInt8(ascii: "s"))
                }
            case UInt8(ascii: "m"):
                if script == .greek, next == UInt8(ascii: "p") {
                    if index > 0 && index + 2 < count { put(letter) }
                    put(UInt8(ascii: "b"))
                    used = 2
                } else {
                    put(letter)
                }
            case UInt8(ascii: "n"):
                put(letter)
                if script == .greek, next == UInt8(ascii: "t") {
                    if index == 0 { written -= 1 }
                    put(UInt8(ascii: "d"))
                    used = 2
                }
            case UInt8(ascii: "o"):
                if next == UInt8(ascii: "u") || next == UInt8(ascii: "o")
                    || script == .greek && next == UInt8(ascii: "y")
                {
                    put(UInt8(ascii: "u"))
                    used = 2
                } else if script == .greek, next == UInt8(ascii: "i") {
                    put(UInt8(ascii: "i"))
                    used = 2
                } else {
                    put(letter)
                }
            case UInt8(ascii: "e"):
                if next == UInt8(ascii: "e") || script == .greek && next == UInt8(ascii: "i") {
                    put(UInt8(ascii: "i"))
                    used = 2
                } else if script == .greek, next == UInt8(ascii: "y") {
                    put(letter)
                    put(UInt8(ascii: "v"))
                    used = 2
                } else {
                    put(letter)
                }
            case UInt8(ascii: "a"):
                if script == .greek, next == UInt8(ascii: "i") {
                    put(UInt8(ascii: "e"))
                    used = 2
                } else if script == .greek, next == UInt8(ascii: "y") {
                    put(letter)
                    put(UInt8(ascii: "v"))
                    used = 2
                } else {
                    put(letter)
                }
            case UInt8(ascii: "i"):
                put(letter)
                if next == UInt8(ascii: "e") && script == .latin && index + 2 < count { used = 2 }
            case UInt8(ascii: "y"):
                put(script == .latin && isVowel(next) && next != letter ? UInt8(ascii: "j") : UInt8(ascii: "i"))
            case UInt8(ascii: "w"):
                put(letter)
            default:
                put(letter)
            }
            index += used
        }
        return collapseEnding(out, written)
    }

    /// -iy, -yi, -ij, -yj, -ii at the end are one sound: Zelenskyy, Zelenskij and Zelensky agree.
    private static func collapseEnding(_ out: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
        let i = codesOfEnding.i
        let j = codesOfEnding.j
        var count = count
        while count > 1, out[count - 1] == i || out[count - 1] == j, out[count - 2] == i || out[count - 2] == j {
            out[count - 2] = i
            count -= 1
        }
        return count
    }

    private static let codesOfEnding = (i: Sound.codes[Int(UInt8(ascii: "i"))], j: Sound.codes[Int(UInt8(ascii: "j"))])
}

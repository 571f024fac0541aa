/// Writes numbers with at most three decimals, trailing zeros left out, from a table of all endings.
struct DecimalTable: Sendable {
    static let shared = DecimalTable()

    /// By thousandths: the point and the digits in the low half, in the order of memory, and how many they are in the high.
    private let endings: [UInt64]

    private init() {
        endings = (0..<1000).map { thousandths in
            guard thousandths > 0 else { return 0 }
            var digits = [thousandths / 100, thousandths / 10 % 10, thousandths % 10]
            while digits.last == 0 { digits.removeLast() }
            let bytes = [UInt8(ascii: ".")] + digits.map { UInt8(ascii: "0") + UInt8($0) }
            let packed = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            return packed | UInt64(bytes.count) << 32
        }
    }

    /// Writes `number`, cut to below ten thousand, at `end`, which needs room for ten bytes, and moves it behind.
    @inline(__always) func put(_ number: Double, _ end: inout UnsafeMutablePointer<UInt8>) {
        let rounded = Int(min(abs(number), 9999) * 1000 + 0.5)
        if number < 0, rounded > 0 {
            end.pointee = UInt8(ascii: "-")
            end += 1
        }
        let whole = rounded / 1000
        if whole >= 10 { putTens(whole, &end) }
        end.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: whole % 10)
        end += 1
        let ending = endings[rounded % 1000]
        UnsafeMutableRawPointer(end).storeBytes(of: UInt32(truncatingIfNeeded: ending).littleEndian, as: UInt32.self)
        end += Int(ending >> 32)
    }

    /// All digits before the last.
    private func putTens(_ whole: Int, _ end: inout UnsafeMutablePointer<UInt8>) {
        for unit in [1000, 100, 10] where whole >= unit {
            end.pointee = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: whole / unit % 10)
            end += 1
        }
    }
}

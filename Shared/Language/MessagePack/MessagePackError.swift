/// Why bytes are no MessagePack value that can be used, and where.
package struct MessagePackError: Error, Equatable, CustomStringConvertible {
    package var reason: String
    /// Offset in bytes of the value at fault.
    package var offset: Int

    package var description: String { "\(reason), at byte \(offset)" }
}

package import NIOCore

/// A frame: four bytes of big-endian length, then exactly that many bytes of JSON.
package enum Frame {
    /// No frame may ever be longer.
    package static let hardLimit = 16 << 20
    /// The longest that a side accepts unless it is configured otherwise.
    package static let defaultLimit = 4 << 20
    /// The longest before a connection has said who it is.
    package static let unauthenticatedLimit = 16 << 10

    package enum Reading: Sendable, Equatable {
        /// The frame's JSON, not yet looked at.
        case frame(ByteBuffer)
        /// There is not yet a whole one.
        case incomplete
        /// Its header announces more than the limit: nothing was allocated for it.
        case tooLarge(Int)
        /// These are not frames at all.
        case foreign(ForeignProtocol)
    }

    /// Takes the next frame off the buffer's front, as far as `limit` allows.
    package static func read(from buffer: inout ByteBuffer, limit: Int) -> Reading {
        guard let length = buffer.getInteger(at: buffer.readerIndex, as: UInt32.self) else { return .incomplete }
        guard Int(length) <= limit else {
            return ForeignProtocol(header: length).map(Reading.foreign) ?? .tooLarge(Int(length))
        }
        return buffer.readLengthPrefixedSlice(as: UInt32.self).map(Reading.frame) ?? .incomplete
    }

    /// Appends a frame whose JSON `write` appends.
    package static func write(to buffer: inout ByteBuffer, _ write: (inout ByteBuffer) throws -> Void) rethrows {
        let header = buffer.writerIndex
        buffer.writeInteger(UInt32(0))
        do {
            try write(&buffer)
        } catch {
            buffer.moveWriterIndex(to: header)
            throw error
        }
        buffer.setInteger(UInt32(buffer.writerIndex - header - 4), at: header)
    }
}

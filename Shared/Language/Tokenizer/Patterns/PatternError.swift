/// Why a regular expression is none that this program runs.
package struct PatternError: Error, Equatable, CustomStringConvertible {
    package var reason: String
    /// Offset in Unicode scalars of the place at fault.
    package var offset: Int

    package var description: String { "\(reason), at character \(offset)" }
}

/// A Swift value that can be bound to a `$n` of a statement.
///
/// A type with a `RawValue` that is encodable needs only the conformance: `extension EntityID: PostgresEncodable {}`.
public protocol PostgresEncodable {
    /// The type announced to the server, or `unspecified` to have it inferred from the statement.
    static var postgresType: PostgresType { get }
    static var postgresFormat: PostgresFormat { get }

    var isPostgresNull: Bool { get }

    /// Appends the value's bytes in `postgresFormat`. Not called where `isPostgresNull`.
    func encodePostgres(into bytes: inout [UInt8])

    /// Appends the value as one parameter. The default serves every scalar.
    func appendPostgres(to parameters: inout PostgresParameters)
}

/// How a parameter's bytes are to be read by the server.
public enum PostgresFormat: Int32, Sendable {
    case text = 0
    case binary = 1
}

/// A value that may be the element of an array parameter, as in `unnest($1::bigint[])`.
public protocol PostgresArrayElement: PostgresEncodable {
    static var postgresArrayType: PostgresType { get }
    /// The type and format inside an array, where they are not those of a single value.
    static var postgresElementType: PostgresType { get }
    static var postgresElementFormat: PostgresFormat { get }

    /// Appends all values as one array parameter.
    static func appendPostgresArray(_ values: [Self], to parameters: inout PostgresParameters)
}

extension PostgresEncodable {
    public var isPostgresNull: Bool { false }

    public func appendPostgres(to parameters: inout PostgresParameters) {
        parameters.append(type: Self.postgresType, format: Self.postgresFormat) { bytes in
            if isPostgresNull { return false }
            encodePostgres(into: &bytes)
            return true
        }
    }
}

extension PostgresArrayElement {
    public static var postgresElementType: PostgresType { postgresType }
    public static var postgresElementFormat: PostgresFormat { postgresFormat }

    public static func appendPostgresArray(_ values: [Self], to parameters: inout PostgresParameters) {
        parameters.append(type: postgresArrayType, format: postgresElementFormat) { bytes in
            switch postgresElementFormat {
            case .text: ArrayLiteral.append(values, to: &bytes)
            case .binary: BinaryArray.append(values, to: &bytes)
            }
            return true
        }
        // The lengths in a binary array hold zeros of their own, so that its elements are looked through one by one.
        if postgresElementFormat == .binary, postgresElementType == .text || postgresElementType == .jsonb,
            values.contains(where: \.isTextWithNUL)
        {
            parameters.noteNUL()
        }
    }

    private var isTextWithNUL: Bool {
        guard !isPostgresNull else { return false }
        // Without a copy for what most arrays are made of.
        if let string = self as? String { return string.utf8.holdsNUL }
        if let string = self as? String? { return string?.utf8.holdsNUL ?? false }
        var bytes: [UInt8] = []
        encodePostgres(into: &bytes)
        return bytes.holdsNUL
    }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    public static var postgresType: PostgresType { Wrapped.postgresType }
    public static var postgresFormat: PostgresFormat { Wrapped.postgresFormat }
    public var isPostgresNull: Bool { self?.isPostgresNull ?? true }
    public func encodePostgres(into bytes: inout [UInt8]) { self?.encodePostgres(into: &bytes) }

    public func appendPostgres(to parameters: inout PostgresParameters) {
        if let self {
            self.appendPostgres(to: &parameters)
        } else {
            parameters.append(type: Wrapped.postgresType, format: Wrapped.postgresFormat) { _ in false }
        }
    }
}

extension Optional: PostgresArrayElement where Wrapped: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { Wrapped.postgresArrayType }
    public static var postgresElementType: PostgresType { Wrapped.postgresElementType }
    public static var postgresElementFormat: PostgresFormat { Wrapped.postgresElementFormat }
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
    public static var postgresType: PostgresType {
        Element.self == UInt8.self ? .bytea : Element.postgresArrayType
    }
    public static var postgresFormat: PostgresFormat { Element.postgresElementFormat }

    public func appendPostgres(to parameters: inout PostgresParameters) {
        Element.appendPostgresArray(self, to: &parameters)
    }

    public func encodePostgres(into bytes: inout [UInt8]) {
        if let self = self as? [UInt8] {
            bytes.append(contentsOf: self)
        } else if Self.postgresFormat == .binary {
            BinaryArray.append(self, to: &bytes)
        } else {
            ArrayLiteral.append(self, to: &bytes)
        }
    }
}

/// `[[UInt8]]` is `bytea[]`.
extension Array: PostgresArrayElement where Element == UInt8 {
    public static var postgresArrayType: PostgresType { .byteaArray }
}

extension PostgresEncodable where Self: RawRepresentable, RawValue: PostgresEncodable {
    public static var postgresType: PostgresType { RawValue.postgresType }
    public static var postgresFormat: PostgresFormat { RawValue.postgresFormat }
    public func encodePostgres(into bytes: inout [UInt8]) { rawValue.encodePostgres(into: &bytes) }
}

extension PostgresArrayElement where Self: RawRepresentable, RawValue: PostgresArrayElement {
    public static var postgresArrayType: PostgresType { RawValue.postgresArrayType }
    public static var postgresElementType: PostgresType { RawValue.postgresElementType }
    public static var postgresElementFormat: PostgresFormat { RawValue.postgresElementFormat }
}

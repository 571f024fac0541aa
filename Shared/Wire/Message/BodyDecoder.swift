import FoundationEssentials
import NIOCore
import NIOFoundationEssentialsCompat
import Shared

/// Decodes a body and says where it is not what it should be.
enum BodyDecoder {
    /// - Throws: `ServiceError` `invalid-body` with a JSON Pointer to the value at fault.
    static func decode<Value: Decodable>(_ type: Value.Type, from body: ByteBuffer) throws(ServiceError) -> Value {
        if type == RawJSON.self, let raw = RawJSON(body) as? Value { return raw }
        do {
            // A request without a body asks without arguments.
            let body = body.readableBytes == 0 ? ByteBuffer(string: "{}") : body
            return try JSONDecoder().decode(type, from: Data(buffer: body))
        } catch let error as DecodingError {
            throw describe(error)
        } catch {
            throw WireErrors.invalidBody("the body cannot be read: \(error)")
        }
    }

    private static func describe(_ error: DecodingError) -> ServiceError {
        switch error {
        case .keyNotFound(let key, let context):
            WireErrors.invalidBody(
                "the field '\(key.stringValue)' is missing", pointer: pointer(context.codingPath + [key]))
        case .typeMismatch(let type, let context):
            WireErrors.invalidBody("a value of type \(type) is expected here", pointer: pointer(context.codingPath))
        case .valueNotFound(let type, let context):
            WireErrors.invalidBody("null stands where a \(type) is expected", pointer: pointer(context.codingPath))
        case .dataCorrupted(let context):
            WireErrors.invalidBody(context.debugDescription, pointer: pointer(context.codingPath))
        @unknown default:
            WireErrors.invalidBody("the body is not what this request takes")
        }
    }

    private static func pointer(_ path: [any CodingKey]) -> String {
        path.reduce("/body") { pointer, key in
            let name = key.intValue.map(String.init) ?? key.stringValue
            return pointer + "/" + name.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
        }
    }
}

import FoundationEssentials
import Names
import Shared

/// Puts the records of a file of JSON lines into groups, one a person or organisation.
enum RecordFile {
    /// Writes each line again with `entity`: the `id` of its group's first record, or that record's line number.
    static func group(_ path: String) throws {
        let lines = try TextFile.read(path).split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
        var fields: [[String: JSONValue]] = []
        var records: [Record] = []
        for (number, line) in lines.enumerated() {
            guard let value = try? CanonicalJSON.decode(JSONValue.self, from: String(line)),
                case .object(let object) = value, let record = RecordReader.read(value, type: .person)
            else {
                throw ServiceError(
                    code: "bad-line", message: "line \(number + 1) of \(path) is no record: an object of properties")
            }
            fields.append(object)
            records.append(record)
        }
        let groups = RecordClusters(records).groups
        for (number, group) in groups.enumerated() {
            var object = fields[number]
            object["entity"] = fields[group]["id"] ?? .integer(Int64(group + 1))
            Console.line(try CanonicalJSON.text(object))
        }
    }
}

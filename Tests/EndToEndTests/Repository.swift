/// Where this clone is: tests read deploy/ and, where it is laid out, ../shared.
enum Repository {
    static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
}

import Shared
import Testing
import Wire

struct TokenBookTests {
    @Test func `a token has the roles of its line`() throws {
        let book = try TokenBook(
            parsing: """
                # for the workers
                0123456789abcdef submit query

                fedcba9876543210\toperate
                """)
        #expect(book.roles(of: "0123456789abcdef") == [.submit, .query])
        #expect(book.roles(of: "fedcba9876543210") == [.operate])
        #expect(book.roles(of: "0123456789abcdeF") == nil)
        #expect(book.roles(of: "0123456789abcde") == nil)
        #expect(book.roles(of: "") == nil)
        #expect(book.roles(of: nil) == nil)
    }

    @Test func `of thousands of wrong tokens none opens`() throws {
        let book = try TokenBook(parsing: "0123456789abcdef submit\nfedcba9876543210 query")
        #expect((0..<5000).filter { book.roles(of: "0123456789abcd-\($0)") != nil } == [])
    }

    @Test func `a token on two lines has the roles of both`() throws {
        let book = try TokenBook(parsing: "0123456789abcdef submit\n0123456789abcdef curate")
        #expect(book.roles(of: "0123456789abcdef") == [.submit, .curate])
    }

    @Test func `an open book asks for nothing`() {
        #expect(TokenBook.open.roles(of: nil) == Set(Role.allCases))
        #expect(TokenBook.open.roles(of: "anything") == Set(Role.allCases))
    }

    @Test(arguments: [
        ("", "no token in it"), ("# only this\n", "no token in it"), ("short submit", "line 1"),
        ("0123456789abcdef", "no roles"), ("\n0123456789abcdef submit fly", "line 2"),
    ])
    func `a file that cannot be meant so is refused with its line`(_ text: String, _ reason: String)
        throws
    {
        let error = try #require(throws: ServiceError.self) { try TokenBook(parsing: text) }
        #expect(error.code == "invalid-configuration")
        #expect(error.message.contains(reason), "\(error.message)")
        #expect(!error.message.contains("0123456789abcdef"))
    }
}

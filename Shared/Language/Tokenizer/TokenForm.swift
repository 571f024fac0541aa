/// A word form as the tokenizer found it: a rule of the tokenizer can give it a norm of its own.
package struct TokenForm: Sendable {
    package let lexeme: Lexeme
    package let norm: String
    package let normID: UInt64

    init(_ lexeme: Lexeme) {
        self.lexeme = lexeme
        norm = lexeme.norm
        normID = lexeme.normID
    }

    init(_ lexeme: Lexeme, norm: String) {
        self.lexeme = lexeme
        self.norm = norm
        normID = StringHash.identifier(of: norm)
    }
}

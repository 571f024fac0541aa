import Shared
import Testing

@Suite struct `Evolution` {
    @Test func `an unknown predicate and an unknown field are taken and the predicate survives`() throws {
        let statement = try CanonicalJSON.decode(
            Statement.self,
            from: #"""
                {"predicate":"sues","polarity":"disputed","modality":"actual","sources":[{"kind":"satellite"}],
                "evidence":{"start":0,"end":1,"text":"x","page":4},"mood":"sour"}
                """#)
        #expect(statement.predicate.rawValue == "sues")
        let again = try CanonicalJSON.text(statement)
        #expect(again.contains(#""predicate":"sues""#))
        #expect(again.contains(#""polarity":"disputed""#))
        #expect(again.contains(#""kind":"satellite""#))
    }

    @Test func `what passes a message on keeps the fields it does not know`() throws {
        let json = #"{"after":4,"colour":"red","nested":{"a":[1,2.5,null,true,"x"]},"follow":false}"#
        let kept = try CanonicalJSON.decode(Preserving<ChangesFollow>.self, from: json)
        #expect(kept.value == ChangesFollow(after: 4, follow: false))
        #expect(
            try CanonicalJSON.text(kept)
                == #"{"after":4,"colour":"red","follow":false,"nested":{"a":[1,2.5,null,true,"x"]}}"#)
    }

    @Test func `a known field is never taken for an unknown one`() throws {
        let kept = try CanonicalJSON.decode(Preserving<ChangesFollow>.self, from: #"{"after":4,"follow":null}"#)
        #expect(kept.unknown.isEmpty)
    }
}

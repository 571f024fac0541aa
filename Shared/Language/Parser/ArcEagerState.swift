/// A state of the arc-eager transition system (Nivre 2003) as spaCy extends it: sentences are split while parsing, and a
/// word reduced without a head goes back to the buffer once (Honnibal and Johnson 2014's non-monotonic repair).
struct ArcEagerState {
    private let length: Int
    private var stack: [Int32] = []
    /// Words put back before the rest of the buffer, the last one is its front.
    private var returned: [Int32] = []
    private var next: Int32 = 0
    private(set) var heads: [Int32] = []
    /// Move that attached each word.
    private(set) var moves: [Int32] = []
    private var lastLeftChild: [Int32] = []
    private var lastRightChild: [Int32] = []
    /// The right child that the same head got before this one.
    private var earlierRightChild: [Int32] = []
    private var isUnshiftable: [Bool] = []
    private var isSentenceStart: [Bool] = []

    init(length: Int) {
        self.length = length
        heads = Array(repeating: -1, count: length)
        moves = heads
        lastLeftChild = heads
        lastRightChild = heads
        earlierRightChild = heads
        isUnshiftable = Array(repeating: false, count: length)
        isSentenceStart = isUnshiftable
        if length > 0 { isSentenceStart[0] = true }
        stack.reserveCapacity(64)
    }

    var isFinal: Bool { stack.isEmpty && bufferLength == 0 }

    private var bufferLength: Int { length - Int(next) + returned.count }

    /// A word of the stack from the top, or -1.
    private func stacked(_ depth: Int) -> Int32 { depth < stack.count ? stack[stack.count - 1 - depth] : -1 }

    /// A word of the buffer from its front, or -1.
    private func buffered(_ place: Int) -> Int32 {
        if place < returned.count { return returned[returned.count - 1 - place] }
        let word = Int(next) + place - returned.count
        return word < length ? Int32(word) : -1
    }

    /// The words whose vectors score the moves, in the model's order: two of the buffer, three of the stack, the last left
    /// children of both fronts and the last right child of the stack's.
    var context: SIMD8<Int32> {
        let (front, top) = (buffered(0), stacked(0))
        return SIMD8(
            front, buffered(1), top, stacked(1), stacked(2), front < 0 ? -1 : lastLeftChild[Int(front)],
            top < 0 ? -1 : lastLeftChild[Int(top)], top < 0 ? -1 : lastRightChild[Int(top)])
    }

    func isValid(_ action: ArcEagerAction, isSubtoken: Bool = false) -> Bool {
        switch action {
        case .shift:
            if stack.isEmpty { return true }
            let front = buffered(0)
            return bufferLength >= 2 && !isSentenceStart[Int(front)] && !isUnshiftable[Int(front)]
        case .reduce:
            return !stack.isEmpty
        case .leftArc, .rightArc:
            guard !stack.isEmpty, bufferLength > 0 else { return false }
            let front = buffered(0)
            return !isSentenceStart[Int(front)] && !(isSubtoken && stacked(0) != front - 1)
        case .split:
            guard bufferLength >= 2 else { return false }
            let second = buffered(1)
            return second == buffered(0) + 1 && !isSentenceStart[Int(second)]
        }
    }

    mutating func apply(_ action: ArcEagerAction, move: Int) {
        switch action {
        case .shift:
            push()
        case .reduce:
            guard let top = stack.popLast() else { return }
            if heads[Int(top)] < 0, !stack.isEmpty {
                isUnshiftable[Int(top)] = true
                returned.append(top)
            }
        case .leftArc:
            let (front, top) = (buffered(0), stacked(0))
            detach(top)
            heads[Int(top)] = front
            moves[Int(top)] = Int32(move)
            lastLeftChild[Int(front)] = top
            isUnshiftable[Int(front)] = false
            stack.removeLast()
        case .rightArc:
            let (front, top) = (buffered(0), stacked(0))
            attach(front, rightOf: top, move)
            push()
        case .split:
            isSentenceStart[Int(buffered(1))] = true
        }
    }

    private mutating func push() {
        if let word = returned.popLast() {
            stack.append(word)
        } else {
            stack.append(next)
            next += 1
        }
    }

    /// A word on the stack that has a head is that head's last right child: what came after it is reduced.
    private mutating func detach(_ word: Int32) {
        let head = heads[Int(word)]
        if head >= 0 { lastRightChild[Int(head)] = earlierRightChild[Int(word)] }
    }

    private mutating func attach(_ word: Int32, rightOf head: Int32, _ move: Int) {
        heads[Int(word)] = head
        moves[Int(word)] = Int32(move)
        if head < word {
            earlierRightChild[Int(word)] = lastRightChild[Int(head)]
            lastRightChild[Int(head)] = word
        } else {
            lastLeftChild[Int(head)] = word
        }
    }
}

extension PatternProgram {
    enum Preference {
        /// The match a backtracking engine finds first.
        case first
        case longest
        /// That there is one is enough.
        case any
    }

    /// Where a match ends that begins at `position`; with a backward program, where one begins that ends there.
    ///
    /// - Parameter text: all that the pattern may look at.
    func match(_ text: ArraySlice<Unicode.Scalar>, at position: Int, _ preference: Preference) -> Int? {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 4 * instructions.count + 2) { memory in
            memory.initialize(repeating: -1)
            var machine = Machine(program: self, text: text, memory: memory, position: position)
            return machine.run(preference)
        }
    }

    private struct Machine {
        let program: PatternProgram
        let text: ArraySlice<Unicode.Scalar>
        /// The step in which each instruction was last entered; the threads of the current and the following step; a
        /// stack.
        var memory: UnsafeMutableBufferPointer<Int>
        let length: Int
        var position: Int
        var counts = (current: 0, following: 0)
        /// Which of the two lists of threads is the current one.
        var current = 0
        var step = 0

        init(
            program: PatternProgram, text: ArraySlice<Unicode.Scalar>, memory: UnsafeMutableBufferPointer<Int>,
            position: Int
        ) {
            self.program = program
            self.text = text
            self.memory = memory
            self.position = position
            length = program.instructions.count
        }

        mutating func run(_ preference: Preference) -> Int? {
            var result: Int?
            follow(0)
            swapLists()
            while counts.current > 0 {
                let index = program.backward ? position - 1 : position
                let scalar = index >= text.startIndex && index < text.endIndex ? text[index] : nil
                let here = position
                position = program.backward ? position - 1 : position + 1
                step += 1
                threads: for thread in 0..<counts.current {
                    let instruction = memory[list(current) + thread]
                    switch program.instructions[instruction] {
                    case .set(let set):
                        if let scalar, program.sets[set].contains(scalar) { follow(instruction + 1) }
                    case .match:
                        result = here
                        if preference == .any { return here }
                        if preference == .first { break threads }
                    default: break
                    }
                }
                swapLists()
            }
            return result
        }

        private func list(_ index: Int) -> Int { length * (1 + index) }

        private mutating func swapLists() {
            current = 1 - current
            counts = (counts.following, 0)
        }

        /// Adds to the following list what can be reached from an instruction without reading, preferred ways first.
        private mutating func follow(_ instruction: Int) {
            let stack = length * 3
            var height = 1
            memory[stack] = instruction
            while height > 0 {
                height -= 1
                let next = memory[stack + height]
                guard memory[next] != step else { continue }
                memory[next] = step
                switch program.instructions[next] {
                case .set, .match:
                    memory[list(1 - current) + counts.following] = next
                    counts.following += 1
                case .jump(let target):
                    memory[stack + height] = target
                    height += 1
                case .split(let first, let second):
                    memory[stack + height] = second
                    memory[stack + height + 1] = first
                    height += 2
                case .start:
                    if position == text.startIndex { push(next + 1, stack, &height) }
                case .end:
                    if position == text.endIndex || isBeforeLastNewline { push(next + 1, stack, &height) }
                case .look(let look, let negative):
                    if (program.looks[look].match(text, at: position, .any) != nil) != negative {
                        push(next + 1, stack, &height)
                    }
                }
            }
        }

        private mutating func push(_ instruction: Int, _ stack: Int, _ height: inout Int) {
            memory[stack + height] = instruction
            height += 1
        }

        /// `$` also holds before a line feed that ends the text.
        private var isBeforeLastNewline: Bool {
            position == text.endIndex - 1 && text[position] == "\n"
        }
    }
}

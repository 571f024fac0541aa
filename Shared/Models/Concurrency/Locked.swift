internal import Glibc

/// A value that several threads change, one at a time.
///
/// Not `Synchronization.Mutex`: on Linux the thread sanitizer does not see through its futex and takes every use for a race.
/// What `withLock` lends must not outlive it, unless it is Sendable or has been taken out of the value.
package final class Locked<Value: ~Copyable>: @unchecked Sendable {
    // Safe: `value` is touched only between lock and unlock. The mutex is on the heap since it must never move.
    private var value: Value
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>

    package init(_ value: consuming sending Value) {
        self.value = value
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    package func withLock<R>(_ body: (inout Value) throws -> R) rethrows -> R {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }
}

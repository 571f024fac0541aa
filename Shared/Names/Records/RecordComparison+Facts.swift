/// The features of everything beside the names.
extension RecordComparison {
    static func compareFacts(_ left: Record, _ right: Record, _ values: inout [RecordFeature: Double]) {
        var compared = 0
        func both<Value>(_ one: some Collection<Value>, _ other: some Collection<Value>) -> Bool {
            guard !one.isEmpty, !other.isEmpty else { return false }
            compared += 1
            return true
        }
        if both(left.birthDates, right.birthDates) {
            switch best(left.birthDates, right.birthDates) {
            case .same: values[.birthSame] = 1
            case .near: values[.birthNear] = 1
            case .conflict: values[.birthDiffers] = 1
            }
        }
        if both(left.deathDates, right.deathDates), best(left.deathDates, right.deathDates) == .conflict {
            values[.deathDiffers] = 1
        }
        for (kind, numbers) in left.identifiers {
            guard let others = right.identifiers[kind], both(numbers, others) else { continue }
            if !numbers.isDisjoint(with: others) {
                values[.identifierSame] = 1
            } else if numbers.contains(where: { one in others.contains { RecordAddress.isNear(one, $0) } }) {
                values[.identifierNear] = 1
            } else {
                values[.identifierDiffers] = 1
            }
        }
        if both(left.phones, right.phones) {
            let isSame = left.phones.contains { one in right.phones.contains { isSamePhone(one, $0) } }
            values[isSame ? .phoneSame : .phoneDiffers] = 1
        }
        if both(left.emails, right.emails) {
            let shared = Set(left.emails).intersection(right.emails)
            if shared.isEmpty {
                values[.emailDiffers] = 1
            } else {
                let isShared = shared.allSatisfy(isOffice)
                values[isShared ? .emailShared : .emailSame] = 1
                // Everybody in an office has it.
                if isShared { compared -= 1 }
            }
        }
        if both(left.addresses, right.addresses) {
            let likeness = left.addresses.flatMap { one in right.addresses.map(one.similarity) }.max() ?? 0
            if likeness > 0.5 { values[.addressAlike] = (likeness - 0.5) * 2 }
            if likeness < 0.34 { values[.addressDiffers] = 1 }
        }
        if both(left.countries, right.countries) {
            values[left.countries.isDisjoint(with: right.countries) ? .countryDiffers : .countrySame] = 1
        }
        if both(left.employers, right.employers) {
            let isSame = left.employers.contains { one in
                right.employers.contains { Names.compare(one, $0, type: .organisation).isMatch }
            }
            if isSame { values[.employerSame] = 1 }
        }
        if both(left.genders, right.genders), left.genders.isDisjoint(with: right.genders) {
            values[.genderDiffers] = 1
        }
        if compared == 0 { values[.nothingToCompare] = 1 }
    }

    private static func best(_ left: [RecordDate], _ right: [RecordDate]) -> RecordDate.Agreement {
        left.flatMap { one in right.map(one.agreement) }.max() ?? .conflict
    }

    /// Country and area codes may be missing on one side.
    private static func isSamePhone(_ left: String, _ right: String) -> Bool {
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        return short.count >= 7 && long.hasSuffix(short.drop { $0 == "0" })
    }

    private static let offices: Set<String> = [
        "info", "office", "contact", "mail", "admin", "sales", "support", "hello", "press", "service", "enquiries",
        "webmaster", "team", "reception", "hr", "jobs",
    ]

    private static func isOffice(_ email: String) -> Bool {
        offices.contains(String(email.prefix { $0 != "@" }))
    }
}

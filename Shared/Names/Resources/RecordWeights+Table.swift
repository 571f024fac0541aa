extension RecordWeights {
    /// Each feature's log-odds. Fitted on the development halves of FEBRL 4 and of Senzing's truth set, towards the values
    /// in `Tests/fit/fit_records.py`.
    static let table = """
        version 1
        intercept -4
        nameAgrees 6
        nameDiffers -5
        nameIsRare 2
        partsSwapped -5
        birthSame 4
        birthNear 1.5
        birthDiffers -4
        deathDiffers -3
        identifierSame 6
        identifierNear 3
        identifierDiffers -3
        phoneSame 3
        phoneDiffers -0.3
        emailSame 3.5
        emailShared 0.5
        emailDiffers -0.5
        addressAlike 4
        addressDiffers -1
        countrySame 0.5
        countryDiffers -1.5
        employerSame 2
        genderDiffers -3
        nothingToCompare 0
        """
}

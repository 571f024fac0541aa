extension RecordWeights {
    /// Each feature's log-odds. Fitted on the development halves of FEBRL 4 and of Senzing's truth set, towards the values
    /// in `Tests/fit/fit_records.py`.
    static let table = """
        version 1
        intercept -2.02
        nameAgrees 5.89
        nameDiffers -4.46
        nameIsRare 2.12
        givenDiffers -3.72
        partsSwapped -4.95
        numberDiffers -4
        legalFormDiffers -3.5
        acronymDiffers -5
        initialsOnly -4
        lettersScrambled -1
        birthSame 4.37
        birthNear 3.95
        birthDiffers -3.8
        deathDiffers -3
        identifierSame 6.53
        identifierNear 3.11
        identifierDiffers -4.67
        phoneSame 3.03
        phoneDiffers -0.41
        emailSame 3.57
        emailShared -0.22
        emailDiffers -0.78
        addressAlike 4.01
        addressDiffers -0.79
        countrySame 0.5
        countryDiffers -1.5
        employerSame 1.97
        genderDiffers -3
        nothingToCompare -3.2
        """
}

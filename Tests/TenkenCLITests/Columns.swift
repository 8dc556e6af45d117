import TenkenCore

/// How many columns a line takes on a terminal that draws ambiguous characters narrow.
func columnsTaken(by line: some StringProtocol) -> Int { DisplayWidth().of(line) }

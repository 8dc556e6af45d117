import TenkenCore

/// A number of a spreadsheet, as a person would type it.
struct SpreadsheetNumber: Sendable {
  var value: Double

  /// Significant digits, as spreadsheets show them.
  private static let digits = 15

  /// `10`, `0.5`, `-3`: without an exponent where that is readable.
  var plain: String {
    if let whole = Int(exactly: value) { return String(whole) }
    guard value.isFinite, (1e-9..<1e15).contains(value.magnitude) else { return value.description }
    return SpreadsheetNumber.rounded(value)
  }

  /// `50%` for 0.5.
  var percent: String { SpreadsheetNumber(value: value * 100).plain + "%" }

  func text(_ format: NumberFormat, from1904: Bool) -> String {
    switch format {
    case .number: plain
    case .percent: percent
    case .day, .time, .dayAndTime: moment(format, from1904: from1904) ?? plain
    }
  }

  /// The shortest digits, rounded half up to 15 of them: 0.1 + 0.2 is 0.3. Below 10¹⁵ only.
  private static func rounded(_ value: Double) -> String {
    let shortest = value.magnitude.description
    let parts = shortest.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let halves = parts[0].split(separator: ".")
    var digits = halves.joined().utf8.map { Int($0) - 48 }
    // The place of the point, counted from the first digit.
    var point = halves[0].utf8.count + exponent
    while digits.first == 0 {
      digits.removeFirst()
      point -= 1
    }
    if digits.count > self.digits {
      let isUp = digits[self.digits] >= 5
      digits.removeSubrange(self.digits...)
      if isUp {
        var at = digits.count - 1
        while at >= 0, digits[at] == 9 {
          digits[at] = 0
          at -= 1
        }
        if at >= 0 {
          digits[at] += 1
        } else {
          digits.insert(1, at: 0)
          point += 1
        }
      }
    }
    while digits.last == 0 { digits.removeLast() }
    if point <= 0 { digits.insert(contentsOf: repeatElement(0, count: 1 - point), at: 0) }
    let whole = max(point, 1)
    while digits.count < whole { digits.append(0) }
    let text = digits.map(String.init)
    let sign = value < 0 ? "-" : ""
    let fraction = text[whole...].joined()
    return sign + text[..<whole].joined() + (fraction.isEmpty ? "" : "." + fraction)
  }
}

// MARK: Days and times

extension SpreadsheetNumber {
  private static let secondsOfDay = 86_400

  /// `2008-07-22`, `10:30`, `2008-07-22 10:30:15`; nil where the number is no day or time.
  private func moment(_ format: NumberFormat, from1904: Bool) -> String? {
    guard value >= 0, value < 2_958_466 else { return nil }
    let seconds = Int((value * Double(SpreadsheetNumber.secondsOfDay)).rounded())
    let (serial, time) = seconds.quotientAndRemainder(dividingBy: SpreadsheetNumber.secondsOfDay)
    let clock = SpreadsheetNumber.clock(time)
    if format == .time { return serial == 0 ? clock : nil }
    guard let day = SpreadsheetNumber.day(serial: serial, from1904: from1904) else { return nil }
    return format == .day || time == 0 ? day : "\(day) \(clock)"
  }

  /// The day of a serial number, as ISO 8601 writes it; nil below day 1 of the epoch of 1900.
  ///
  /// In the epoch of 1900 day 1 is 1900-01-01, and day 60 is 1900-02-29, which never was: Lotus 1-2-3 took 1900 for a
  /// leap year, and spreadsheets still count so.
  static func day(serial: Int, from1904: Bool) -> String? {
    if from1904 { return Day(serial: serial - 24_107).description }
    if serial == 60 { return "1900-02-29" }
    return serial < 1 ? nil : Day(serial: serial - (serial < 60 ? 25_568 : 25_569)).description
  }

  /// The number of a day in the epoch of 1900; nil before 1900-03-01, where spreadsheets disagree.
  static func serial(of day: Day) -> Int? {
    let serial = day.serial + 25_569
    return serial > 60 ? serial : nil
  }

  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return "\(hours):\(two(minutes))" + (seconds % 60 == 0 ? "" : ":" + two(seconds % 60))
  }
}

import CXLSXWriter
import Foundation
import TenkenCore

// What may be typed into cells, and looks that follow values.
extension XLSXPen {
  /// Characters of a hint that the library takes.
  private static let longestHint = 255

  func add(_ validation: XLSXValidation) throws(Failure) {
    var rule = lxw_data_validation()
    rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    if !validation.isStrict { rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_INFORMATION.rawValue) }
    try XLSXText.cut(validation.hint, to: Self.longestHint).withMutableCString { hint throws(Failure) in
      try XLSXText.cut(validation.refusal, to: Self.longestHint).withMutableCString {
        refusal throws(Failure) in
        if !validation.hint.isEmpty { rule.input_message = hint }
        if !validation.refusal.isEmpty { rule.error_message = refusal }
        switch validation.rule {
        case .whole(let range):
          rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
          rule.minimum_number = Double(range.lowerBound)
          rule.maximum_number = Double(range.upperBound)
          try apply(&rule, to: validation.range)
        case .decimal(let range):
          rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
          rule.minimum_number = range.lowerBound
          rule.maximum_number = range.upperBound
          try apply(&rule, to: validation.range)
        case .cells(let sheet, let range):
          rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
          try Self.reference(sheet, range).withMutableCString { formula throws(Failure) in
            rule.value_formula = formula
            try apply(&rule, to: validation.range)
          }
        case .list(let words):
          rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
          // The library wants an array of C strings that ends with a null pointer, and copies them.
          var list = words.map { strdup(XLSXText.safe($0)) } + [nil]
          defer { for word in list { free(word) } }
          let code = list.withUnsafeMutableBufferPointer { list in
            rule.value_list = list.baseAddress
            return Self.apply(&rule, to: validation.range, worksheet)
          }
          try book.check(code)
        }
      }
    }
  }

  /// `='Sheet 1'!$A$1:$A$5`.
  static func reference(_ sheet: String, _ range: CellRange) -> String {
    func cell(_ row: Int, _ column: Int) -> String { "$\(Place.letters(ofColumn: column))$\(row)" }
    return "=\(Place.quoted(sheet: sheet))!" + cell(range.rows.lowerBound, range.columns.lowerBound) + ":"
      + cell(range.rows.upperBound, range.columns.upperBound)
  }

  private func apply(_ rule: inout lxw_data_validation, to range: CellRange) throws(Failure) {
    try book.check(Self.apply(&rule, to: range, worksheet))
  }

  private static func apply(
    _ rule: inout lxw_data_validation, to range: CellRange, _ worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    let ends = Ends(range)
    return worksheet_data_validation_range(
      worksheet, ends.firstRow, ends.firstColumn, ends.lastRow, ends.lastColumn, &rule)
  }

  func add(_ condition: XLSXCondition) throws(Failure) {
    var rule = lxw_conditional_format()
    switch condition.kind {
    case .bar(let colour, let range):
      rule.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
      rule.bar_color = colour.rgb
      rule.bar_solid = 1
      rule.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      rule.max_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      (rule.min_value, rule.max_value) = (range.lowerBound, range.upperBound)
      try apply(&rule, to: condition.range)
    case .colours(let low, let middle, let high, let scale):
      rule.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
      (rule.min_color, rule.mid_color, rule.max_color) = (low.rgb, middle.rgb, high.rgb)
      if let scale {
        let number = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        (rule.min_rule_type, rule.mid_rule_type, rule.max_rule_type) = (number, number, number)
        (rule.min_value, rule.max_value) = (scale.lowerBound, scale.upperBound)
        rule.mid_value = (scale.lowerBound + scale.upperBound) / 2
      }
      try apply(&rule, to: condition.range)
    case .formula(let formula, let style):
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      rule.format = try book.format(style)
      try formula.withMutableCString { formula throws(Failure) in
        rule.value_string = formula
        try apply(&rule, to: condition.range)
      }
    }
  }

  private func apply(_ rule: inout lxw_conditional_format, to range: CellRange) throws(Failure) {
    let ends = Ends(range)
    try book.check(
      worksheet_conditional_format_range(
        worksheet, ends.firstRow, ends.firstColumn, ends.lastRow, ends.lastColumn, &rule))
  }
}

extension Report {
  /// Reads a document as ``json`` writes it.
  public init(json: JSON) throws(ShapeError) { try self.init(Shape(json)) }

  init(_ shape: Shape) throws(ShapeError) {
    self.init(
      kind: try shape["kind"].string, language: try shape["language"].string,
      title: try shape["title"].string, day: try shape["day"].optional?.string,
      masthead: try shape["masthead"].optional.map { (head) throws(ShapeError) in
        Masthead(name: try head["name"].string, lines: try head["lines"].strings)
      },
      facts: try shape["facts"].elements.map { (fact) throws(ShapeError) in
        Fact(try fact["label"].string, try fact["value"].string)
      },
      blocks: try shape["blocks"].elements.map { (block) throws(ShapeError) in try Block(block) })
  }
}

extension Report.Block {
  private enum Kind: String {
    case heading, paragraph, list, table, chart
  }

  init(_ shape: Shape) throws(ShapeError) {
    switch try shape["type"].word(Kind.self) {
    case .heading: self = .heading(level: try shape["level"].whole, try shape["text"].string)
    case .paragraph: self = .paragraph(try shape["text"].string)
    case .list: self = .list(try shape["items"].strings)
    case .table: self = .table(try Table(shape))
    case .chart: self = .chart(try Chart(shape))
    }
  }
}

extension Chart {
  init(_ shape: Shape) throws(ShapeError) {
    self.init(
      try shape["kind"].word(Kind.self), summary: try shape["summary"].string,
      table: try Table(shape["table"]),
      scale: try shape["scale"].optional.map { (scale) throws(ShapeError) in
        let (lower, upper) = (try scale["lower"].number, try scale["upper"].number)
        guard lower <= upper else { throw try scale["upper"].error(.expected(.number)) }
        return lower...upper
      }, mark: try shape["mark"].optional.map { (mark) throws(ShapeError) in try Cell(mark) })
  }
}

extension Table {
  init(_ shape: Shape) throws(ShapeError) {
    self.init(
      id: try shape["id"].string, caption: try shape["caption"].optional?.string,
      columns: try shape["columns"].elements.map { (column) throws(ShapeError) in
        Column(
          try column["title"].string, try column["alignment"].word(Alignment.self),
          group: try column["group"].optional?.string)
      },
      rows: try Self.rows(shape["rows"]), footer: try Self.rows(shape["footer"]),
      note: try shape["note"].optional?.string)
  }

  private static func rows(_ shape: Shape) throws(ShapeError) -> [[Cell]] {
    try shape.elements.map { (row) throws(ShapeError) in
      try row.elements.map { (cell) throws(ShapeError) in try Cell(cell) }
    }
  }
}

extension Cell {
  init(_ shape: Shape) throws(ShapeError) {
    self.init(
      try shape["text"].string,
      value: try shape["value"].optional.map { (value) throws(ShapeError) in
        try Value(value)
      }, tone: try shape["tone"].word(Tone.self))
  }
}

extension Cell.Value {
  init(_ shape: Shape) throws(ShapeError) {
    switch shape.json.members?.first?.key {
    case "number": self = .number(try shape["number"].number)
    case "percent": self = .percent(try shape["percent"].number)
    default: self = .date(try shape["date"].string)
    }
  }
}

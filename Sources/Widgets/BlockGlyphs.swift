/// The forms of block digits, row by row; `#` of a form is a full block, other signs stand for themselves.
enum BlockGlyphs {
  /// Signs that have a form, in the order of the tables below.
  private static let signs = Array("0123456789.,/%−+#".unicodeScalars)

  /// The rows of a sign at a height; `nil` for a sign without a form.
  static func form(of scalar: Unicode.Scalar, height: BlockDigits.Height) -> [String]? {
    let (base, times) = height.form
    let form = drawn(scalar, height: base)
    return times == 1 ? form : form?.flatMap { Array(repeating: stretched($0, times), count: times) }
  }

  /// A row with each of its signs so many times.
  private static func stretched(_ row: String, _ times: Int) -> String {
    row.reduce(into: "") { $0 += String(repeating: $1, count: times) }
  }

  /// The form of a sign as it stands in the tables below.
  private static func drawn(_ scalar: Unicode.Scalar, height: BlockDigits.Height) -> [String]? {
    let blank = height == .three ? " " : "  "
    if scalar == " " || scalar == "\u{A0}" { return Array(repeating: blank, count: height.rawValue) }
    let sign: Unicode.Scalar = scalar == "-" || scalar == "–" ? "−" : scalar
    guard let index = signs.firstIndex(of: sign) else { return nil }
    switch height {
    case .seven: return seven[index]
    case .five: return five[index]
    case .three: return three[index]
    case .one, .ten, .fourteen, .twentyOne: return nil
    }
  }

  private static let seven: [[String]] = [
    [" ###### ", "##    ##", "##    ##", "##    ##", "##    ##", "##    ##", " ###### "],
    ["   ##   ", " ####   ", "   ##   ", "   ##   ", "   ##   ", "   ##   ", " ###### "],
    [" ###### ", "##    ##", "      ##", "    ### ", "  ###   ", "##      ", "########"],
    [" ###### ", "##    ##", "      ##", "  ##### ", "      ##", "##    ##", " ###### "],
    ["##    ##", "##    ##", "##    ##", "########", "      ##", "      ##", "      ##"],
    ["########", "##      ", "##      ", "####### ", "      ##", "##    ##", " ###### "],
    [" ###### ", "##    ##", "##      ", "####### ", "##    ##", "##    ##", " ###### "],
    ["########", "      ##", "     ## ", "    ##  ", "   ##   ", "   ##   ", "   ##   "],
    [" ###### ", "##    ##", "##    ##", " ###### ", "##    ##", "##    ##", " ###### "],
    [" ###### ", "##    ##", "##    ##", " #######", "      ##", "##    ##", " ###### "],
    ["  ", "  ", "  ", "  ", "  ", "  ", "##"],
    ["   ", "   ", "   ", "   ", "   ", " ##", "## "],
    ["      ##", "     ## ", "    ##  ", "   ##   ", "  ##    ", " ##     ", "##      "],
    ["##     ##", "##    ## ", "     ##  ", "    ##   ", "   ##    ", "  ##   ##", " ##    ##"],
    ["      ", "      ", "      ", "######", "      ", "      ", "      "],
    ["      ", "      ", "  ##  ", "######", "  ##  ", "      ", "      "],
    [" ##  ## ", " ##  ## ", "########", " ##  ## ", "########", " ##  ## ", " ##  ## "],
  ]

  private static let five: [[String]] = [
    [" #### ", "##  ##", "##  ##", "##  ##", " #### "],
    ["  ##  ", "####  ", "  ##  ", "  ##  ", "######"],
    ["##### ", "    ##", " #### ", "##    ", "######"],
    ["##### ", "    ##", " #### ", "    ##", "##### "],
    ["##  ##", "##  ##", "######", "    ##", "    ##"],
    ["######", "##    ", "##### ", "    ##", "##### "],
    [" #### ", "##    ", "##### ", "##  ##", " #### "],
    ["######", "    ##", "   ## ", "  ##  ", "  ##  "],
    [" #### ", "##  ##", " #### ", "##  ##", " #### "],
    [" #### ", "##  ##", " #####", "    ##", " #### "],
    ["  ", "  ", "  ", "  ", "##"],
    ["   ", "   ", "   ", " ##", "## "],
    ["    ##", "   ## ", "  ##  ", " ##   ", "##    "],
    ["##   ##", "    ## ", "   ##  ", "  ##   ", "##   ##"],
    ["     ", "     ", "#####", "     ", "     "],
    ["      ", "  ##  ", "######", "  ##  ", "      "],
    [" ## ## ", "#######", " ## ## ", "#######", " ## ## "],
  ]

  private static let three: [[String]] = [
    ["┏━━┓", "┃  ┃", "┗━━┛"],
    [" ━┓ ", "  ┃ ", " ━┻━"],
    ["━━━┓", "┏━━┛", "┗━━━"],
    ["━━━┓", " ━━┫", "━━━┛"],
    ["┃  ┃", "┗━━┫", "   ┃"],
    ["┏━━━", "┗━━┓", "━━━┛"],
    ["┏━━━", "┣━━┓", "┗━━┛"],
    ["━━━┓", "   ┃", "   ┃"],
    ["┏━━┓", "┣━━┫", "┗━━┛"],
    ["┏━━┓", "┗━━┫", "━━━┛"],
    [" ", " ", "■"],
    ["  ", "  ", "━┛"],
    ["  /", " / ", "/  "],
    ["■ /", " / ", "/ ■"],
    ["   ", "━━━", "   "],
    [" ┃ ", "━╋━", " ┃ "],
    ["┃ ┃", "╋━╋", "╋━╋"],
  ]
}

import CNcurses
import CellGrid
import CursesShim

extension Key {
  /// The key behind a code of ncurses; `nil` for those that this program has no name for.
  init?(cursesCode code: Int32) {
    switch code {
    case KEY_UP: self = .up
    case KEY_DOWN: self = .down
    case KEY_LEFT: self = .left
    case KEY_RIGHT: self = .right
    case KEY_HOME, KEY_FIND: self = .home
    case KEY_END, KEY_SELECT: self = .end
    case KEY_PPAGE: self = .pageUp
    case KEY_NPAGE: self = .pageDown
    case KEY_IC: self = .insert
    case KEY_DC: self = .delete
    case KEY_BACKSPACE: self = .backspace
    case KEY_ENTER: self = .enter
    case KEY_BTAB: self = .backTab
    case SHIM_WORD_LEFT: self = .wordLeft
    case SHIM_WORD_RIGHT: self = .wordRight
    case KEY_F0 + 1...KEY_F0 + 24: self = .function(Int(code - KEY_F0))
    default: return nil
    }
  }

  /// The key that sends `scalar`; `nil` for NUL and the controls of eight bits.
  init?(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0, 0x80..<0xA0: return nil
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Unicode.Scalar(UInt8(scalar.value) + 0x60))
    case 0x1C...0x1F: self = .control(Unicode.Scalar(UInt8(scalar.value) + 0x40))
    default: self = .character(scalar)
    }
  }
}

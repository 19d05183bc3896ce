/// Latin letters that Unicode composes of a letter and one mark, by mark.
///
/// Source: UnicodeData, canonical decompositions below U+1F00 whose letter is Latin. Vietnamese needs the first eight
/// marks of TCVN 6909:2001; the others keep foreign names right.
struct LatinMark: Sendable {
  /// The mark that joins the letter before it.
  let mark: UInt32
  /// Letters that take the mark, in the order of `composed`.
  let letters: String
  /// The same letters with the mark, as one scalar each.
  let composed: String

  private init(_ mark: UInt32, _ letters: String, _ composed: String) {
    self.mark = mark
    self.letters = letters
    self.composed = composed
  }

  /// Every mark with its letters.
  static let all: [LatinMark] = [
    // Grave accent
    LatinMark(
      0x0300,
      "AEIOUaeiouÜüNnĒēŌōWwÂâĂăÊêÔôƠơƯưYy",
      "ÀÈÌÒÙàèìòùǛǜǸǹḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳ"),
    // Acute accent
    LatinMark(
      0x0301,
      "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØøÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯư",
      "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứ"),
    // Circumflex accent
    LatinMark(
      0x0302,
      "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ",
      "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"),
    // Tilde
    LatinMark(
      0x0303,
      "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy",
      "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"),
    // Macron
    LatinMark(
      0x0304,
      "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyGgḶḷṚṛ",
      "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳḠḡḸḹṜṝ"),
    // Breve
    LatinMark(
      0x0306,
      "AaEeGgIiOoUuȨȩẠạ",
      "ĂăĔĕĞğĬĭŎŏŬŭḜḝẶặ"),
    // Dot above
    LatinMark(
      0x0307,
      "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ",
      "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ"),
    // Diaeresis
    LatinMark(
      0x0308,
      "AEIOUaeiouyYHhÕõŪūWwXxt",
      "ÄËÏÖÜäëïöüÿŸḦḧṎṏṺṻẄẅẌẍẗ"),
    // Hook above
    LatinMark(
      0x0309,
      "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy",
      "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"),
    // Ring above
    LatinMark(
      0x030A,
      "AaUuwy",
      "ÅåŮůẘẙ"),
    // Double acute accent
    LatinMark(
      0x030B,
      "OoUu",
      "ŐőŰű"),
    // Caron
    LatinMark(
      0x030C,
      "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh",
      "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"),
    // Double grave accent
    LatinMark(
      0x030F,
      "AaEeIiOoRrUu",
      "ȀȁȄȅȈȉȌȍȐȑȔȕ"),
    // Inverted breve
    LatinMark(
      0x0311,
      "AaEeIiOoRrUu",
      "ȂȃȆȇȊȋȎȏȒȓȖȗ"),
    // Horn
    LatinMark(
      0x031B,
      "OoUu",
      "ƠơƯư"),
    // Dot below
    LatinMark(
      0x0323,
      "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy",
      "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ"),
    // Diaeresis below
    LatinMark(
      0x0324,
      "Uu",
      "Ṳṳ"),
    // Ring below
    LatinMark(
      0x0325,
      "Aa",
      "Ḁḁ"),
    // Comma below
    LatinMark(
      0x0326,
      "SsTt",
      "ȘșȚț"),
    // Cedilla
    LatinMark(
      0x0327,
      "CcGgKkLlNnRrSsTtEeDdHh",
      "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"),
    // Ogonek
    LatinMark(
      0x0328,
      "AaEeIiUuOo",
      "ĄąĘęĮįŲųǪǫ"),
    // Circumflex accent below
    LatinMark(
      0x032D,
      "DdEeLlNnTtUu",
      "ḒḓḘḙḼḽṊṋṰṱṶṷ"),
    // Breve below
    LatinMark(
      0x032E,
      "Hh",
      "Ḫḫ"),
    // Tilde below
    LatinMark(
      0x0330,
      "EeIiUu",
      "ḚḛḬḭṴṵ"),
    // Macron below
    LatinMark(
      0x0331,
      "BbDdKkLlNnRrTtZzh",
      "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"),
  ]
}

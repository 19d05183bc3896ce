import CellGrid
import FixtureEditions
import TestKit
import Testing

/// What stands on each screen, at every size, with a full font and on a bare console.
@Suite struct ScreenPictureTests {
  struct Scene: CustomTestStringConvertible, Sendable {
    let name: String
    let edition: FixtureEdition
    let address: String
    var typed = ""
    var keys = ""

    var testDescription: String { name }
  }

  static let scenes = [
    Scene(name: "tong-quan", edition: .bacGiangFirst, address: "overview"),
    Scene(name: "khung-chinh-quyen-so", edition: .bacGiangFirst, address: "section/cqs"),
    Scene(name: "khung-ket-luan", edition: .bacGiangFirst, address: "section/kl"),
    Scene(name: "chi-tieu-co-thanh-phan", edition: .bacGiangFirst, address: "indicator/cqs.dvc34"),
    Scene(name: "chi-tieu-theo-ky", edition: .bacKan, address: "indicator/cqs.hs-truc-tuyen"),
    Scene(name: "chi-tieu-mot-so", edition: .bacGiangFirst, address: "indicator/kts.gia-tri-sx"),
    Scene(name: "xep-hang", edition: .ngheAn, address: "rank/dti"),
    Scene(name: "nguon", edition: .bacKan, address: "overview+source"),
    Scene(name: "kiem-tra", edition: .bacKan, address: "checks"),
    Scene(name: "ke-hoach", edition: .ngheAn, address: "plan"),
    Scene(name: "cac-chi-so", edition: .bacKan, address: "rankings"),
    Scene(name: "bang-hang", edition: .bacGiangOversight, address: "table/dti/2021/63"),
    Scene(name: "hang-qua-cac-nam", edition: .bacKan, address: "rank/ict"),
    Scene(name: "ban-do", edition: .ngheAn, address: "table/dti/2022/63", typed: "t"),
    Scene(name: "linh-vuc", edition: .bacGiangFirst, address: "sectors"),
    Scene(name: "nen-tang-chung", edition: .ngheAn, address: "foundation"),
    Scene(name: "nhiem-vu", edition: .bacGiangDialogue, address: "tasks"),
    Scene(name: "dong-thoi-gian", edition: .bacGiangDialogue, address: "tasks", typed: "b"),
    Scene(name: "phien-truoc", edition: .bacGiangDialogue, address: "last-session"),
    Scene(name: "y-kien", edition: .bacGiangDialogue, address: "opinions"),
    Scene(name: "he-thong", edition: .bacGiangFirst, address: "systems"),
    Scene(name: "chuong-trinh", edition: .bacKan, address: "agenda"),
    Scene(name: "diem-cau", edition: .bacGiangDialogue, address: "sites"),
    Scene(name: "van-ban", edition: .bacGiangOversight, address: "documents"),
    Scene(name: "nguon-tai-lieu", edition: .ngheAn, address: "sources"),
    Scene(name: "ky-luat-bao-cao", edition: .bacKan, address: "reporting"),
    Scene(name: "chi-tiet-viec", edition: .bacGiangDialogue, address: "tasks+source"),
    Scene(name: "chon-man-hinh", edition: .bacGiangFirst, address: "screens"),
    Scene(name: "tro-giup", edition: .bacGiangFirst, address: "help"),
    Scene(name: "tim", edition: .bacKan, address: "search", typed: "chinh quyen"),
    Scene(name: "chon-don-vi", edition: .ngheAn, address: "units"),
    Scene(name: "canh-mo-dau", edition: .bacGiangFirst, address: "overview", keys: "F5"),
    Scene(name: "canh-ba-tru-cot", edition: .bacGiangFirst, address: "overview", keys: "F5 2 Enter"),
    Scene(name: "canh-mot-so", edition: .bacGiangFirst, address: "overview", keys: "F5 4 Enter"),
    Scene(name: "canh-mot-hang", edition: .bacKan, address: "overview", keys: "F5 5 Enter"),
    Scene(name: "canh-ket-luan", edition: .bacGiangDialogue, address: "overview", keys: "F5 End"),
    Scene(name: "canh-moi-canh", edition: .ngheAn, address: "overview", keys: "F5 PgDn Tab"),
    Scene(name: "canh-ket-thuc", edition: .ngheAn, address: "overview", keys: "F5 PgDn Ctrl-Q"),
    Scene(name: "canh-tro-giup", edition: .ngheAn, address: "overview", keys: "F5 F1"),
  ]

  @Test(arguments: scenes, [GlyphTier.full, .console])
  func theScreenShowsWhatItShowed(_ scene: Scene, _ tier: GlyphTier) throws {
    var stage = try Stage(scene.edition, at: scene.address, size: sizes[0], tier: tier)
    stage.type(scene.typed)
    try stage.press(scene.keys)
    for size in sizes {
      stage.resize(size)
      expectSnapshot(stage.frame, named: "\(scene.name)-\(size.width)x\(size.height)-\(tier.rawValue)")
    }
  }

  @Test func everyPictureBelongsToATest() throws {
    #expect(try snapshotsWithoutTest() == [])
  }
}

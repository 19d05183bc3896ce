import CommitteeModel
import Paper
import Stories
import Testing

/// How a paper is written out.
@Suite struct PaperFormTests {
  private let blocks: [Block] = [
    .heading("Mục *một*"), .paragraph(Passage(.words("- a_b <x> & [y]"), .lacking("số"), .strong(" đậm "))),
    .table(columns: ["A|B"], rows: [[Passage(.words("c|d\ne"))]]),
  ]

  @Test func whatMarkdownWouldTakeForItsOwnStaysWhatItIs() {
    let text = blocks.markdown
    #expect(text.contains("## Mục \\*một\\*"))
    #expect(text.contains("- a\\_b \\<x\\> & \\[y\\]**\\[thiếu: số\\]** **đậm** "))
    #expect(text.contains("| A\\|B |") && text.contains("| c\\|d e |"))
  }

  @Test func anOfficeProgramGetsStylesAndNoLists() {
    let text = blocks.officeMarkdown
    #expect(text.contains("\\- a\\_b") && text.contains("[\\[thiếu: số\\]]{custom-style=\"Còn thiếu\"}"))
    let sides = [Block.sides(left: [Passage(.strong("A & B"))], right: [Passage(.lacking("số"))], look: .ruled)]
    #expect(sides.officeMarkdown.contains("A &amp; B") && sides.officeMarkdown.contains("[thiếu: số]"))
  }

  @Test func aPageEscapesWhatIsNotItsOwn() {
    let page = blocks.page(titled: "<t>")
    #expect(page.contains("<title>&lt;t&gt;</title>") && page.contains("&lt;x&gt; &amp; [y]"))
    #expect(page.contains("<mark>[thiếu: số]</mark>") && !page.contains("<x>"))
  }

  private func fault(_ text: String) -> NoticeTemplate.Fault? {
    do throws(NoticeTemplate.Fault) {
      _ = try NoticeTemplate(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func aTemplateThatCannotBeFilledSaysWhere() {
    #expect(fault("một\n{{nhiem-vu}}\n{{la}}") == .unknownPart(name: "la", line: 3))
    #expect(fault("một\nhai {{nhiem-vu") == .openPlace(line: 2))
    #expect(fault("không có gì") == .noPlace)
  }

  @Test func aTemplateIsFilledAtItsPlacesAlone() throws {
    let rows: [Record] = [
      .unit("nghe-an", "Nghệ An"), .session("na", of: "nghe-an", on: "21/9/2023", "Phiên họp"),
      .conclusion("kl-1", of: "na", 1, "Ghi nhận {{so-ngay}} việc"),
    ]
    let story = Story(session: "na", asOf: "21/9/2023", records: rows)
    let notice = ConclusionNotice(of: try story.dossier(), try Proceedings(reading: story.port), shown: [])
    let text = try NoticeTemplate("<\n{{ danh-gia }}>").filled(from: notice) { $0.markdown }
    #expect(text.hasPrefix("<\n## 1. Đánh giá") && text.hasSuffix(">"))
    // What a conclusion says is no place.
    #expect(text.contains("Ghi nhận \\{\\{so-ngay\\}\\} việc"))
  }
}

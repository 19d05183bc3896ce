import Testing

@testable import CommitteeModel

@Suite struct RowBatchTests {
  private static let records: [Record] = [
    ["dvc", "bac-giang", "2021", "thực hiện", "71,78", "", "", "", "", "", "", "bc-1", "", ""],
    ["dvc", "bac-kan", "", "thay đổi", "", "", "", "2018", "", "", "", "bc-1", "tr. 3", "Số của sở"],
  ].enumerated().map {
    Record(.observation, cells: $1, origin: Origin(file: "a/so-lieu.csv", line: $0 + 7, sheet: "S"))
  }

  private var batch: RowBatch {
    var batch = RowBatch(.observation, file: "a/so-lieu.csv", sheet: "S")
    for record in Self.records { batch.append(record) }
    return batch
  }

  @Test func rowsComeOutAsTheyWentIn() {
    var found: [Record] = []
    batch.forEachRow { found.append($0.record) }
    #expect(found == Self.records)
  }

  @Test func aRowHasTheKeyOfItsRecord() {
    var keys: [String] = []
    batch.forEachRow { keys.append(String(decoding: $0.key, as: UTF8.self)) }
    #expect(keys == Self.records.map(\.key))
  }

  @Test func aTableWhoseRowsOthersNameMustBeKnownAsAWhole() {
    let bulk = Table.allCases.filter { !$0.isNamedByOthers }
    #expect(bulk.contains(.observation) && bulk.contains(.ranking))
    for schema in TableSchema.all {
      for column in schema.columns { #expect(column.kind.referredTable?.isNamedByOthers != false) }
    }
  }
}

@Suite struct KnownCellsTests {
  /// Texts that share hashes, beginnings and lengths more often than those of a column do.
  private static func text(_ random: inout SystemRandomNumberGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...70, using: &random)).map { _ in UInt8.random(in: 0x61...0x62, using: &random) }
  }

  @Test func onlyWhatWasNotedIsKnown() {
    var random = SystemRandomNumberGenerator()
    var known = KnownCells(for: 64)
    var noted: Set<[UInt8]> = []
    for _ in 0..<20_000 {
      let text = Self.text(&random)
      text.withUnsafeBytes { bytes in
        #expect(!known.contains(bytes) || noted.contains(text))
        known.insert(bytes)
        #expect(known.contains(bytes) == (text.count <= 56))
        #expect(!known.contains(bytes, mark: 1), "what is right in one column may be wrong in another")
      }
      noted.insert(text)
    }
  }
}

@Suite struct FindingLogTests {
  @Test func findingsBeyondWhatAnybodyReadsAreCounted() {
    var log = FindingLog()
    let origin = Origin(file: "a", line: 2)
    log.add((0..<FindingLog.most + 5).map { _ in Finding(.notComposed, at: origin) })
    #expect(log.findings.count == FindingLog.most)
    #expect(log.untold == [.notComposed: 5])
    #expect(!log.isBlocked)
    log.add([Finding(.emptyCell, at: origin)])
    #expect(log.isBlocked && log.findings.count == FindingLog.most + 1)
  }
}

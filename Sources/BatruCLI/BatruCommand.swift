internal import ArgumentParser

/// The root of the command line; each command has a file of its own.
struct BatruCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batru",
    abstract: "Bảng theo dõi số liệu của ban chỉ đạo chuyển đổi số cấp tỉnh.",
    discussion: """
      Số liệu đi một chiều: thư mục CSV → sổ (.ledger) → bản công bố của một phiên (.batru) → màn hình.

      Mã kết thúc: 0 là xong; 1 là dữ liệu hoặc tệp được kiểm có chỗ sai; 2 là lệnh sai hoặc không làm được; \
      3 là đã nhập nhưng để lại dòng có lỗi hoặc cột lạ.
      """,
    version: ProgramVersion.text,
    subcommands: [
      OpenCommand.self, DeskCommand.self, PresentCommand.self, ConsoleCommand.self, FollowCommand.self,
      RehearseCommand.self,
      ShowCommand.self, ReplayCommand.self, DoctorCommand.self,
      KioskCommand.self,
      DemoCommand.self, TemplateCommand.self, ImportCommand.self,
      CheckCommand.self,
      RecordCommand.self,
      PublishCommand.self,
      VerifyCommand.self, HistoryCommand.self, LogCommand.self, BackupCommand.self, RecoverCommand.self,
      RenderCommand.self,
      ExportCommand.self, HandoutCommand.self, DueCommand.self, MinutesCommand.self, ScreensCommand.self,
    ])

  /// The commands by the words that call them.
  static var names: [String] { configuration.subcommands.compactMap { $0.configuration.commandName } }
}

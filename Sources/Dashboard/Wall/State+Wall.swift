extension State {
  /// Shows another page of the scene that is shown.
  public mutating func turnPage(to page: Int) { view.presentation?.page = page }

  /// Forgets what was read for scenes and that some of it could not be, so that each scene is asked for anew; the script
  /// stays.
  public mutating func forgetScenes() {
    view.notice = nil
    let proceedings = archive.proceedings
    archive = Archive()
    archive.proceedings = proceedings
  }
}

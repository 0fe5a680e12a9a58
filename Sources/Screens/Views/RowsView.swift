/// A view whose rows are all at hand: finding, filtering and counting work on its list alone.
protocol RowsView: View {
  var list: RowList<Item> { get set }
}

extension RowsView {
  /// What the page is called when it leaves the program.
  var title: String { crumbs.joined(separator: ": ") }
  var position: String { list.rows.isEmpty ? "" : list.number }
  mutating func find(_ pattern: String) { list.find(pattern) }
  var findStatus: String? { list.findStatus }
  mutating func resume(_ before: any View) { if let before = before as? Self { list.resume(before.list) } }
  mutating func filter(_ text: String, _ desk: inout Desk) { list.setFilter(text) }
  var filterText: String { list.filter?.pattern ?? "" }

  mutating func clear(_ desk: inout Desk) -> Bool {
    guard list.finder != nil || list.filter != nil else { return false }
    list.find("")
    list.setFilter("")
    return true
  }

  /// How many rows a filter leaves of how many; nil without one.
  var filteredStanding: String? {
    list.filter == nil ? nil : "\(list.rows.count) of \(list.all.count { $0.isSelectable })"
  }

  /// The filter as the last part of the path; no part where there is none.
  var filterCrumb: [String] { filterText.isEmpty ? [] : [filterText] }

  /// What stands in the place of the rows where there are none.
  func emptyWords(_ desk: Desk) -> String {
    filterText.isEmpty ? "Nothing here." : "Nothing passes the filter; \(desk.key(.leave)) shows all again."
  }

  /// The people of a row's article are not what the foot of a page has room for.
  func offers(_ command: Command.Name) -> Bool { command != .people && (!command.needsRow || !list.rows.isEmpty) }
  func exported(_ form: ExportForm) -> String { list.exported(form, title: title) }
}

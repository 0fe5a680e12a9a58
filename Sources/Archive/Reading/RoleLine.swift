import News

extension Role {
  /// The role as a list shows it: "former vice minister, Ministry of X".
  var line: String {
    let kept = modifiers.filter { !title.lowercased().contains($0.rawValue) }
    let whole = (kept.map(\.rawValue) + [title]).joined(separator: " ")
    guard let organization, !whole.lowercased().contains(organization.lowercased()) else { return whole }
    return "\(whole), \(organization)"
  }
}

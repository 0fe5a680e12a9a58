/// Values by the ids that they belong to; where room is short, those go that nobody asked for lately.
struct RecentValues<Value> {
  private var new: [Int64: Value] = [:]
  private var old: [Int64: Value] = [:]
  private let room: Int

  /// - Parameter room: As many values as are kept.
  init(room: Int) { self.room = room }

  subscript(id: Int64) -> Value? {
    mutating get {
      if let value = new[id] { return value }
      guard let value = old.removeValue(forKey: id) else { return nil }
      keep(value, id)
      return value
    }
    set {
      guard let newValue else { return }
      keep(newValue, id)
    }
  }

  mutating func removeAll() { (new, old) = ([:], [:]) }

  /// When half of the room is taken by what was asked for since the last time, the rest goes.
  private mutating func keep(_ value: Value, _ id: Int64) {
    if new.count >= max(1, room / 2) { (old, new) = (new, [:]) }
    new[id] = value
  }
}

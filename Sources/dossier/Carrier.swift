import Foundation
import News
import Newsroom
import Screens

/// Carries out what the app wants done: questions run beside the screen, each under its ticket, and can be called off.
@MainActor
final class Carrier {
  /// What only the owner of the terminal can do.
  enum Errand {
    case copy(String)
    case pipe(command: String, text: String)
    case edit(Ticket, String)
    case browse(String)
    case suspend
    case redraw
    case quit
  }

  private let courier: Courier
  private let post: @Sendable (Event) -> Void
  private var tasks: [Ticket: Task<Void, Never>] = [:]
  private var imports: Set<Ticket> = []
  /// The last list that is written whole.
  private var writing: Task<Void, Never>?
  /// The last change that was asked for: the next one waits for it, so that changes happen in the order of the keys.
  private var lastChange: Task<Void, Never>?

  /// `post` takes answers from any thread.
  init(newsroom: Newsroom, post: @escaping @Sendable (Event) -> Void) {
    courier = Courier(newsroom: newsroom)
    self.post = post
  }

  /// Finishes in the background what an import that was broken off left to be linked.
  func finishLinking() {
    let (newsroom, post) = (courier.newsroom, post)
    Task.detached {
      do { try await newsroom.settle() } catch { post(.failed(describe(error), .library)) }
    }
  }

  /// Tells from now on what other programs, or an import here, add to the library.
  func watch() { LibraryWatch.start(courier.newsroom, tell: post) }

  /// Starts what an effect asks for; what it has to leave to the terminal's owner comes back.
  func carry(_ effect: Effect) -> Errand? {
    switch effect {
    case .ask(let ticket, let question), .askAtRest(let ticket, let question): ask(ticket, question)
    case .cancel(let ticket): tasks.removeValue(forKey: ticket)?.cancel()
    case .interrupt: stopImports()
    case .keepPlace(let place): if let place = place.kept { courier.newsroom.keep(place: place) }
    case .write(let file): save(file)
    case .writeList(let list): save(list)
    case .keepSettings(let settings): keep(settings)
    case .copy(let text): if !Clipboard.copy(text) { return .copy(text) }
    case .pipe(let command, let text): return .pipe(command: command, text: text)
    case .edit(let ticket, let text): return .edit(ticket, text)
    case .openURL(let link): return .browse(link)
    case .suspend: return .suspend
    case .redraw: return .redraw
    case .quit: return .quit
    }
    return nil
  }

  /// What is in stays in.
  func stopImports() {
    for ticket in imports { tasks[ticket]?.cancel() }
  }

  /// A question is done with: its answer was taken in.
  func finish(_ ticket: Ticket) {
    tasks[ticket] = nil
    imports.remove(ticket)
  }

  /// Whether a question is under way.
  var isBusy: Bool { !tasks.isEmpty }

  /// Waits until nothing is under way.
  func settle() async {
    while let (ticket, task) = tasks.first {
      await task.value
      finish(ticket)
    }
    await writing?.value
  }

  /// Starts to answer a question.
  func ask(_ ticket: Ticket, _ question: Question) {
    switch question {
    case .importPaths, .importSample, .retry: imports.insert(ticket)
    default: break
    }
    let (courier, post) = (courier, post)
    let earlier = question.changesMarks ? lastChange : nil
    // An import that was stopped still says what it did; a question that was called off is not awaited any more.
    let canBeDropped = !imports.contains(ticket) && !question.changesMarks
    let task = Task.detached {
      await earlier?.value
      // Of a line that is typed faster than it is searched for only the newest state is asked.
      if canBeDropped, Task.isCancelled { return }
      let answer = await courier.answer(question) { post(.answer(ticket, $0)) }
      if canBeDropped, Task.isCancelled { return }
      post(.answer(ticket, answer))
    }
    tasks[ticket] = task
    if question.changesMarks { lastChange = task }
  }

  private func save(_ file: OutputFile) {
    do {
      let path = try file.save()
      say(file.rows.map { "wrote \($0) rows to \(path)" } ?? "wrote \(path)")
    } catch {
      post(.failed("\(file.name) could not be written: \(error.localizedDescription)", .export))
    }
  }

  /// Asks for the list part by part, and writes it when the last one came.
  private func save(_ list: WholeList) {
    let (courier, earlier) = (courier, writing)
    writing = Task {
      await earlier?.value
      var rows: [[ExportTable.Field]] = []
      var anchor: PageAnchor? = .first
      while let next = anchor {
        let answer = await courier.answer(list.question(next)) { _ in }
        guard let part = list.part(in: answer) else {
          if case .failed(let message) = answer { post(.failed("not written: \(message)", .export)) }
          return
        }
        rows += part.rows
        anchor = part.next
        if rows.count > WholeList.mostRows {
          let most = "not written: more than \(WholeList.mostRows) rows; filter the list, or run dossier export"
          return post(.failed(most, .export))
        }
      }
      save(list.file(rows))
    }
  }

  private func keep(_ settings: Settings) {
    do { say("wrote \(try Preferences.keep(settings))") } catch {
      post(.failed("the settings could not be written: \(error.localizedDescription)", .settings))
    }
  }

  private func say(_ text: String) { post(.told(text)) }
}

extension Question {
  /// Whether it changes what the user marked or decided.
  fileprivate var changesMarks: Bool {
    switch self {
    case .mark, .markAll, .keepNote, .undo, .joinOfficials, .splitOfficial, .joinStories, .splitStory, .saveSession:
      true
    default: false
    }
  }
}

import News

/// Articles in; officials, related links and stories out. Pure.
package enum Linker {
  /// Everything that one article says by itself: people with mentions, roles and quotes, terms, shingles.
  package static func read(_ article: ParsedArticle) -> Reading {
    var reading = Reading()
    readText(of: article, into: &reading)
    return reading
  }

  /// Who is who among the forms that share a key: disjoint groups that cover all of `forms`, whatever their order.
  ///
  /// `apart` holds pairs that stand in one article side by side and so are two people.
  package static func group(
    _ forms: [NameForm], apart: Set<FormPair>, decisions: [IdentityDecision]
  ) -> [IdentityGroup] {
    forms.map { IdentityGroup(forms: [$0.id], reasons: []) }
  }

  /// What in these statements about one person cannot all hold.
  package static func conflicts(_ roles: [Sighting<Role>]) -> [Conflict] {
    []
  }
}

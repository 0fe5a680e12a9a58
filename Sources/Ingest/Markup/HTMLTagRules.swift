/// Sets of elements that only the tree builder asks for.
///
/// Source: https://html.spec.whatwg.org/multipage/parsing.html#special
extension HTMLTag {
  /// Elements that an unmatched inline end tag does not reach out of.
  var isSpecial: Bool {
    switch self {
    case .legend, .option, .optgroup, .video, .audio, .canvas: false
    default: isBlock || isScope
    }
  }

  /// Content that may stand in a `head`; anything else ends it.
  var isOfHead: Bool {
    switch self {
    case .html, .head, .base, .basefont, .bgsound, .link, .meta, .title, .style, .script, .noscript, .template,
      .noframes:
      true
    default: false
    }
  }

  /// Where nothing but parts of a table may stand directly.
  var isTableFrame: Bool {
    switch self {
    case .table, .tbody, .thead, .tfoot, .tr: true
    default: false
    }
  }

  /// What may stand directly in a table frame.
  var isOfTable: Bool {
    switch self {
    case .caption, .colgroup, .col, .tbody, .thead, .tfoot, .tr, .td, .th, .style, .script, .template, .form: true
    default: false
    }
  }

  /// Start tags that end SVG and MathML around them.
  var breaksOutOfForeign: Bool {
    switch self {
    case .b, .big, .blockquote, .body, .br, .center, .code, .dd, .div, .dl, .dt, .em, .embed, .h1, .h2, .h3, .h4, .h5,
      .h6, .head, .hr, .i, .img, .li, .listing, .menu, .meta, .nobr, .ol, .p, .pre, .ruby, .s, .small, .span, .strong,
      .strike, .sub, .sup, .table, .tt, .u, .ul, .var:
      true
    default: false
    }
  }
}

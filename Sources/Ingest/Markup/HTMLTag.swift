/// The element names of HTML that some rule of ours knows, so that rules compare numbers instead of text.
///
/// Source: https://html.spec.whatwg.org/multipage/indices.html#elements-3, with the obsolete ones that old pages hold.
package enum HTMLTag: UInt8, CaseIterable, Sendable {
  case a, abbr, acronym, address, applet, area, article, aside, audio, b, base, basefont, bdi, bdo, bgsound, big
  case blockquote, body, br, button, canvas, caption, center, cite, code, col, colgroup, data, datalist, dd, del, desc
  case details, dfn, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, foreignobject
  case form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, image, img, input, ins
  case kbd, keygen, label, legend, li, link, listing, main, map, mark, marquee, math, menu, meta, meter, nav, nobr
  case noembed, noframes, noscript, object, ol, optgroup, option, output, p, param, picture, plaintext, pre, progress
  case q, rp, rt, ruby, s, samp, script, search, section, select, slot, small, source, span, strike, strong, style, sub
  case summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul
  case `var`, video, wbr, xmp
  /// Any other name.
  case other
}

extension HTMLTag {
  /// The name as HTML writes it, in lower case; empty for `.other`.
  package var name: String { self == .other ? "" : String(describing: self) }

  /// The tag of a number of `MarkupNames`.
  init(number: UInt16) { self = HTMLTag(rawValue: UInt8(truncatingIfNeeded: min(number, 255))) ?? .other }

  /// The number that `MarkupNames` has for it.
  var number: UInt16 { UInt16(rawValue) }
}

extension HTMLTag {
  /// Elements that have no content and no end tag.
  package var isVoid: Bool {
    switch self {
    case .area, .base, .basefont, .bgsound, .br, .col, .embed, .frame, .hr, .img, .input, .keygen, .link, .meta,
      .param, .source, .track, .wbr:
      true
    default: false
    }
  }

  /// Elements whose content is text up to their own end tag, whatever it looks like.
  package var isRawText: Bool {
    switch self {
    case .script, .style, .xmp, .iframe, .noembed, .noframes, .plaintext: true
    default: false
    }
  }

  /// Raw text in which character references count.
  package var isEscapableRawText: Bool { self == .title || self == .textarea }

  package var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Inline elements whose end tag takes away just themselves and leaves what is inside of them open.
  package var isFormatting: Bool {
    switch self {
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: true
    default: false
    }
  }

  /// Start tags that end an open paragraph.
  package var closesParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .dd, .dt, .fieldset,
      .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .li, .listing, .main,
      .menu, .nav, .ol, .p, .plaintext, .pre, .search, .section, .summary, .table, .ul, .xmp:
      true
    default: false
    }
  }

  /// Elements that stand on lines of their own: text on either side of their tags does not run together.
  package var isBlock: Bool {
    if closesParagraph { return true }
    return switch self {
    case .body, .button, .caption, .head, .html, .legend, .noscript, .optgroup, .option, .select, .table, .tbody, .td,
      .template, .textarea, .tfoot, .th, .thead, .title, .tr, .iframe, .video, .audio, .canvas, .script, .style:
      true
    default: false
    }
  }

  /// Elements that an end tag inside of them cannot reach out of.
  package var isScope: Bool {
    switch self {
    case .applet, .caption, .html, .marquee, .object, .table, .td, .template, .th, .foreignobject: true
    default: false
    }
  }
}

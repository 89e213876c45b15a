//! Just enough of RFC 5322 and MIME to tell a returned mail from others: headers, and the parts
//! between boundaries.

/// A message or a part of one.
pub struct Part<'m> {
    headers: Vec<(&'m str, String)>,
    /// What follows the empty line.
    pub body: &'m str,
}

impl<'m> Part<'m> {
    /// Splits headers from body and joins folded lines.
    pub fn parse(text: &'m str) -> Self {
        let (mut headers, mut at): (Vec<(&str, String)>, usize) = (Vec::new(), 0);
        for line in text.split_inclusive('\n') {
            at += line.len();
            let line = line.trim_end_matches(['\r', '\n']);
            if line.is_empty() {
                break;
            }
            if line.starts_with([' ', '\t']) {
                if let Some((_, value)) = headers.last_mut() {
                    value.push(' ');
                    value.push_str(line.trim());
                }
            } else if let Some((name, value)) = line.split_once(':') {
                headers.push((name.trim(), value.trim().to_owned()));
            }
        }
        Self { headers, body: text.get(at..).unwrap_or_default() }
    }

    /// The first header of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// The content type in lower case, with its parameters.
    pub fn kind(&self) -> String {
        self.header("Content-Type").unwrap_or_default().to_ascii_lowercase()
    }

    /// The parts between the boundaries.
    pub fn parts(&self) -> Vec<Part<'m>> {
        let Some(boundary) = self.boundary() else { return Vec::new() };
        let (line, end) = (format!("--{boundary}"), format!("--{boundary}--"));
        let (mut parts, mut begin, mut at) = (Vec::new(), None, 0);
        for raw in self.body.split_inclusive('\n') {
            let said = raw.trim_end();
            if said == line || said == end {
                if let Some(begin) = begin {
                    parts.push(Part::parse(&self.body[begin..at]));
                }
                begin = (said == line).then_some(at + raw.len());
            }
            at += raw.len();
        }
        if let Some(begin) = begin {
            parts.push(Part::parse(&self.body[begin..]));
        }
        parts
    }

    /// The fields of all blocks of a body (RFC 3464 writes them like headers).
    pub fn fields(&self) -> Vec<(String, String)> {
        let mut fields: Vec<(String, String)> = Vec::new();
        for line in self.body.lines() {
            let line = line.trim_end();
            if line.starts_with([' ', '\t']) {
                if let Some((_, value)) = fields.last_mut() {
                    value.push(' ');
                    value.push_str(line.trim());
                }
            } else if let Some((name, value)) = line.split_once(':') {
                fields.push((name.trim().to_owned(), value.trim().to_owned()));
            }
        }
        fields
    }

    fn boundary(&self) -> Option<String> {
        let kind = self.header("Content-Type")?;
        let at = kind.to_ascii_lowercase().find("boundary=")? + "boundary=".len();
        let rest = kind.get(at..)?;
        let quoted = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'));
        let value = match quoted {
            Some((inside, _)) => inside,
            None => rest.split([';', ' ']).next()?,
        };
        (!value.is_empty()).then(|| value.to_owned())
    }
}

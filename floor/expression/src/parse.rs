//! From words and signs to the tree.
//!
//! `or` binds least, then `and`, `not`, comparisons, `+ -`, `* /`, and the minus before a number.

use kernel::municipality::nearest;

use super::{
    Fault, Function, Kind, Node, Operator, Value,
    lex::{self, Token},
};

/// Words and signs after which an expression is no longer meant for people.
const LONGEST: usize = 1_000;
/// Depth at which an expression is no longer meant for people.
const DEEPEST: usize = 40;

pub(super) fn parse(text: &str) -> Result<Node, Fault> {
    let mut reader = Reader { tokens: lex::tokens(text)?, next: 0, depth: 0 };
    if *reader.peek() == Token::End {
        return Err(Fault::new(0, "there is no expression", "write one, or take the key out"));
    }
    if reader.tokens.len() > LONGEST {
        let remedy = "put parts of it into computed fields";
        return Err(Fault::new(0, "the expression is too long", remedy));
    }
    let root = reader.either()?;
    match reader.peek().clone() {
        Token::End => Ok(root),
        token => Err(reader.surprised(&token, "write and, or or a sign between two parts")),
    }
}

struct Reader {
    tokens: Vec<(usize, Token)>,
    next: usize,
    depth: usize,
}

impl Reader {
    fn peek(&self) -> &Token {
        self.tokens.get(self.next).map_or(&Token::End, |(_, token)| token)
    }

    fn at(&self) -> usize {
        self.tokens.get(self.next).or(self.tokens.last()).map_or(0, |(at, _)| *at)
    }

    fn take(&mut self) -> Token {
        let token = self.peek().clone();
        self.next += 1;
        token
    }

    fn takes_word(&mut self, word: &str) -> bool {
        let found = matches!(self.peek(), Token::Word(found) if found == word);
        self.next += usize::from(found);
        found
    }

    fn takes_sign(&mut self, sign: &str) -> bool {
        let found = matches!(self.peek(), Token::Sign(found) if *found == sign);
        self.next += usize::from(found);
        found
    }

    fn sign_among(&mut self, signs: &[(&str, Operator)]) -> Option<Operator> {
        let Token::Sign(found) = self.peek() else { return None };
        let operator = signs.iter().find(|(sign, _)| sign == found).map(|(_, o)| *o)?;
        self.next += 1;
        Some(operator)
    }

    fn surprised(&self, token: &Token, remedy: &str) -> Fault {
        let what = match token {
            Token::End => "the end comes too early".to_owned(),
            Token::Word(word) => format!("\"{word}\" is not expected here"),
            Token::Number(number) => format!("the number {number} is not expected here"),
            Token::Text(text) => format!("the text '{text}' is not expected here"),
            Token::Date(date) => format!("the date {date} is not expected here"),
            Token::Sign(sign) => format!("{sign} is not expected here"),
        };
        Fault::new(self.at(), what, remedy)
    }

    fn expect(&mut self, sign: &'static str) -> Result<(), Fault> {
        if self.takes_sign(sign) {
            return Ok(());
        }
        Err(self.surprised(&self.peek().clone(), &format!("write {sign}")))
    }

    fn either(&mut self) -> Result<Node, Fault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            let remedy = "put a part of it into a computed field";
            return Err(Fault::new(self.at(), "too many brackets within each other", remedy));
        }
        let mut left = self.both()?;
        while self.takes_word("or") {
            left = binary(Operator::Or, left, self.both()?);
        }
        self.depth -= 1;
        Ok(left)
    }

    fn both(&mut self) -> Result<Node, Fault> {
        let mut left = self.negation()?;
        while self.takes_word("and") {
            left = binary(Operator::And, left, self.negation()?);
        }
        Ok(left)
    }

    fn negation(&mut self) -> Result<Node, Fault> {
        let at = self.at();
        let mut nots: usize = 0;
        while self.takes_word("not") {
            nots += 1;
            if nots > 1 {
                return Err(Fault::new(at, "not stands twice", "take both out"));
            }
        }
        let node = self.comparison()?;
        Ok(if nots == 1 { Node { at, kind: Kind::Not(Box::new(node)) } } else { node })
    }

    fn comparison(&mut self) -> Result<Node, Fault> {
        let left = self.sum()?;
        let at = left.at;
        if self.takes_word("in") {
            return Ok(Node { at, kind: Kind::In(Box::new(left), self.list()?) });
        }
        if matches!(self.peek(), Token::Word(word) if word == "not") {
            let remedy = "write not x in ('a', 'b')";
            return Err(self.surprised(&self.peek().clone(), remedy));
        }
        let Some(operator) = self.comparing() else { return Ok(left) };
        let node = binary(operator, left, self.sum()?);
        if self.comparing().is_some() {
            self.next -= 1;
            let remedy = "write a < b and b < c";
            return Err(self.surprised(&self.peek().clone(), remedy));
        }
        Ok(node)
    }

    fn comparing(&mut self) -> Option<Operator> {
        let Token::Sign(sign) = self.peek() else { return None };
        let operator = Operator::comparison(sign)?;
        self.next += 1;
        Some(operator)
    }

    fn list(&mut self) -> Result<Vec<Node>, Fault> {
        self.expect("(")?;
        let mut items = vec![self.sum()?];
        while self.takes_sign(",") {
            items.push(self.sum()?);
        }
        self.expect(")")?;
        Ok(items)
    }

    fn sum(&mut self) -> Result<Node, Fault> {
        let mut left = self.product()?;
        while let Some(o) = self.sign_among(&[("+", Operator::Plus), ("-", Operator::Minus)]) {
            left = binary(o, left, self.product()?);
        }
        Ok(left)
    }

    fn product(&mut self) -> Result<Node, Fault> {
        let mut left = self.signed()?;
        while let Some(o) = self.sign_among(&[("*", Operator::Times), ("/", Operator::Divided)]) {
            left = binary(o, left, self.signed()?);
        }
        Ok(left)
    }

    fn signed(&mut self) -> Result<Node, Fault> {
        let at = self.at();
        if self.takes_sign("-") {
            return Ok(Node { at, kind: Kind::Minus(Box::new(self.single()?)) });
        }
        self.single()
    }

    fn single(&mut self) -> Result<Node, Fault> {
        let at = self.at();
        let kind = match self.peek().clone() {
            Token::Number(number) => self.literal(Value::Number(number)),
            Token::Text(text) => self.literal(Value::Text(text)),
            Token::Date(date) => self.literal(Value::Date(date)),
            Token::Word(word) => return self.named(at, &word),
            Token::Sign("(") => {
                self.next += 1;
                let inner = self.either()?;
                self.expect(")")?;
                return Ok(inner);
            }
            token => {
                return Err(self.surprised(&token, "write a field, a number, a 'text' or (…)"));
            }
        };
        Ok(Node { at, kind })
    }

    fn literal(&mut self, value: Value) -> Kind {
        self.next += 1;
        Kind::Literal(value)
    }

    fn named(&mut self, at: usize, word: &str) -> Result<Node, Fault> {
        let kind = match word {
            "true" => self.literal(Value::Flag(true)),
            "false" => self.literal(Value::Flag(false)),
            "today" => {
                self.next += 1;
                Kind::Today
            }
            "and" | "or" | "in" | "not" => {
                let remedy = "write a field, a number, a 'text' or (…)";
                return Err(self.surprised(&self.peek().clone(), remedy));
            }
            _ => {
                self.next += 1;
                self.field_or_call(at, word)?
            }
        };
        Ok(Node { at, kind })
    }

    fn field_or_call(&mut self, at: usize, word: &str) -> Result<Kind, Fault> {
        if self.takes_sign(".") {
            return match self.take() {
                Token::Word(field) => Ok(Kind::Inner(word.to_owned(), field)),
                token => {
                    self.next -= 1;
                    Err(self.surprised(&token, "write the field after the point: group.field"))
                }
            };
        }
        if !self.takes_sign("(") {
            return Ok(Kind::Field(word.to_owned()));
        }
        let Some(function) = Function::from_name(word) else {
            let names = Function::ALL.map(Function::name);
            let remedy = match nearest(word, names.into_iter()) {
                Some(near) => format!("did you mean {near}(…)?"),
                None => format!("choose from {}", names.join(", ")),
            };
            return Err(Fault::new(at, format!("there is no function {word}"), remedy));
        };
        let mut arguments = Vec::new();
        if !self.takes_sign(")") {
            arguments.push(self.either()?);
            while self.takes_sign(",") {
                arguments.push(self.either()?);
            }
            self.expect(")")?;
        }
        if !function.arity().contains(&arguments.len()) {
            let problem = format!("{word} does not take {} arguments", arguments.len());
            return Err(Fault::new(at, problem, format!("write {}", function.usage())));
        }
        Ok(Kind::Call(function, arguments))
    }
}

fn binary(operator: Operator, left: Node, right: Node) -> Node {
    Node { at: left.at, kind: Kind::Binary(operator, Box::new(left), Box::new(right)) }
}

//! Who sees an entry of the navigation or of the inbox.

use identity::Visitor;
use web::room::Audience;

/// Whether this visitor is among them.
pub(crate) fn includes(audience: Audience, visitor: &Visitor) -> bool {
    match audience {
        Audience::Everybody => true,
        Audience::Citizens => visitor.is_signed_in(),
        Audience::Staff => visitor.sees_cases(),
        Audience::Clerks => visitor.clerk().is_some(),
        Audience::Figures => visitor.figure_reader().is_some(),
        Audience::Administrators => visitor.administrator().is_some(),
    }
}

//! JSON in a TEXT column, the same on both engines.

use serde::{Serialize, de::DeserializeOwned};
use sqlx::{Database, Decode, Encode, Postgres, Sqlite, Type, encode::IsNull, error::BoxDynError};

/// A value stored as JSON text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Doc<T>(pub T);

macro_rules! doc_for {
    ($($engine:ty),+) => {$(
        impl<T> Type<$engine> for Doc<T> {
            fn type_info() -> <$engine as Database>::TypeInfo {
                <String as Type<$engine>>::type_info()
            }
            fn compatible(ty: &<$engine as Database>::TypeInfo) -> bool {
                <String as Type<$engine>>::compatible(ty)
            }
        }

        impl<'q, T: Serialize> Encode<'q, $engine> for Doc<T> {
            fn encode_by_ref(
                &self,
                buf: &mut <$engine as Database>::ArgumentBuffer,
            ) -> Result<IsNull, BoxDynError> {
                <String as Encode<$engine>>::encode(serde_json::to_string(&self.0)?, buf)
            }
        }

        impl<'r, T: DeserializeOwned> Decode<'r, $engine> for Doc<T> {
            fn decode(value: <$engine as Database>::ValueRef<'r>) -> Result<Self, BoxDynError> {
                let text = <&str as Decode<$engine>>::decode(value)?;
                Ok(Self(serde_json::from_str(text)?))
            }
        }
    )+};
}

doc_for!(Sqlite, Postgres);

package lyceum.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/// Tells the library what our records mean, so that they need no annotation of its own.
final class RecordShape extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;
    private static final JsonTypeInfo.Value BY_NAME =
            JsonTypeInfo.Value.construct(
                    JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(
            MapperConfig<?> config, Annotated annotated) {
        boolean ofFamily =
                annotated instanceof AnnotatedClass && Families.isMember(annotated.getRawType());
        return ofFamily ? BY_NAME : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        if (!Families.isMember(annotated.getRawType())) {
            return null;
        }
        return Families.records(annotated.getRawType()).stream()
                .map(member -> new NamedType(member, member.getSimpleName()))
                .toList();
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
        Class<?> type = annotated.getRawType();
        return Families.isMember(type) ? type.getSimpleName() : null;
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        boolean bare =
                annotated instanceof AnnotatedMethod method
                        && method.getName().equals("value")
                        && method.getParameterCount() == 0
                        && Families.isBare(method.getDeclaringClass());
        return bare ? true : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(
            MapperConfig<?> config, Annotated annotated) {
        boolean bare =
                annotated instanceof AnnotatedConstructor constructor
                        && Families.isBare(constructor.getDeclaringClass());
        return bare ? JsonCreator.Mode.DELEGATING : null;
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter ? !mayBeNull(parameter) : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        boolean required = annotated instanceof AnnotatedParameter it && !mayBeNull(it);
        return required
                ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    /// `@Nullable` sits on the type, where the library does not look.
    private static boolean mayBeNull(AnnotatedParameter parameter) {
        if (parameter.getRawType() == Optional.class) {
            return true;
        }
        return parameter.getOwner() instanceof AnnotatedConstructor owner
                && owner.getAnnotated()
                        .getAnnotatedParameterTypes()[parameter.getIndex()]
                        .isAnnotationPresent(Nullable.class);
    }
}

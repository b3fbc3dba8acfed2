package lyceum.api.actions;

import java.util.List;
import lyceum.api.Signed;
import lyceum.api.WireError;
import lyceum.room.Limits;
import lyceum.room.MessagePart;
import org.jspecify.annotations.Nullable;

/// One part of a message: its type, and the content for that type.
///
/// @param msgType TIMTextElem, TIMFaceElem, TIMImageElem or TIMCustomElem
/// @param textMsgContent required for TIMTextElem
/// @param faceMsgContent required for TIMFaceElem
/// @param imageMsgContent required for TIMImageElem
/// @param customMsgContent required for TIMCustomElem
public record MsgBody(
        String msgType,
        @Nullable TextMsgContent textMsgContent,
        @Nullable FaceMsgContent faceMsgContent,
        @Nullable ImageMsgContent imageMsgContent,
        @Nullable CustomMsgContent customMsgContent) {
    /// @param text at most 2000 characters
    public record TextMsgContent(String text) {}

    /// @param index of the emoji, free to choose, also negative
    /// @param data passes through
    public record FaceMsgContent(Signed index, @Nullable String data) {}

    /// @param uuid of the picture
    /// @param imageFormat 1 JPG, 2 GIF, 3 PNG, 4 BMP, 255 other
    /// @param imageInfoList its sizes
    public record ImageMsgContent(String uuid, long imageFormat, List<ImageInfo> imageInfoList) {}

    /// @param type 1 original, 2 large, 3 thumbnail
    /// @param size bytes
    /// @param width pixels
    /// @param height pixels
    /// @param url address
    public record ImageInfo(long type, long size, long width, long height, String url) {}

    /// @param data passes through
    /// @param desc passes through
    /// @param ext passes through
    public record CustomMsgContent(
            @Nullable String data, @Nullable String desc, @Nullable String ext) {}

    private static final int MOST_SIZES = 3;
    private static final List<Integer> FORMATS = List.of(1, 2, 3, 4, 255);

    /// The same for the room, every field checked.
    MessagePart part(Fields at) {
        return switch (msgType) {
            case "TIMTextElem" -> text(content(textMsgContent, "TextMsgContent", at), at);
            case "TIMFaceElem" -> face(content(faceMsgContent, "FaceMsgContent", at), at);
            case "TIMImageElem" -> image(content(imageMsgContent, "ImageMsgContent", at), at);
            case "TIMCustomElem" -> custom(content(customMsgContent, "CustomMsgContent", at), at);
            default -> throw at.wrong("MsgType");
        };
    }

    private static <T> T content(@Nullable T content, String name, Fields at) {
        if (content == null) {
            throw at.fault(WireError.MISSING_PARAMETER, name);
        }
        return content;
    }

    private static MessagePart text(TextMsgContent content, Fields at) {
        return new MessagePart.Text(at.said("TextMsgContent.Text", content.text(), Limits.TEXT));
    }

    private static MessagePart face(FaceMsgContent content, Fields at) {
        return new MessagePart.Face(
                content.index().value(), at.custom("FaceMsgContent.Data", content.data()));
    }

    private static MessagePart image(ImageMsgContent content, Fields at) {
        var sizes = at.list("ImageMsgContent.ImageInfoList", content.imageInfoList(), MOST_SIZES);
        return new MessagePart.Image(
                at.text("ImageMsgContent.UUID", content.uuid(), Fields.ORIGIN),
                at.choice("ImageMsgContent.ImageFormat", content.imageFormat(), 0, FORMATS),
                sizes.stream().map(it -> picture(it, at)).toList());
    }

    private static MessagePart.Picture picture(ImageInfo info, Fields at) {
        String name = "ImageMsgContent.ImageInfoList.";
        int kind = at.choice(name + "Type", info.type(), 1, List.of(1, 2, 3));
        String url = at.text(name + "URL", info.url(), Fields.URL);
        return new MessagePart.Picture(kind, info.size(), info.width(), info.height(), url);
    }

    private static MessagePart custom(CustomMsgContent content, Fields at) {
        return new MessagePart.Custom(
                at.custom("CustomMsgContent.Data", content.data()),
                at.custom("CustomMsgContent.Desc", content.desc()),
                at.custom("CustomMsgContent.Ext", content.ext()));
    }
}

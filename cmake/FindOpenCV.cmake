# The modules of OpenCV that are asked for, found as single libraries.
#
# OpenCV's own configuration file is part of libopencv-dev, which brings 240 further packages (VTK, Qt,
# video, MPI). The packages of single modules (libopencv-core-dev ...) have headers and libraries only.
# Defines the target opencv_MODULE for each component, as OpenCV's own file does.
find_path(OpenCV_INCLUDE_DIR opencv2/core.hpp PATH_SUFFIXES opencv4)
set(OpenCV_REQUIRED_VARIABLES OpenCV_INCLUDE_DIR)
foreach(module ${OpenCV_FIND_COMPONENTS})
  find_library(OpenCV_${module}_LIBRARY opencv_${module})
  list(APPEND OpenCV_REQUIRED_VARIABLES OpenCV_${module}_LIBRARY)
  mark_as_advanced(OpenCV_${module}_LIBRARY)
endforeach()
mark_as_advanced(OpenCV_INCLUDE_DIR)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(OpenCV REQUIRED_VARS ${OpenCV_REQUIRED_VARIABLES})

if(OpenCV_FOUND)
  foreach(module ${OpenCV_FIND_COMPONENTS})
    if(NOT TARGET opencv_${module})
      add_library(opencv_${module} SHARED IMPORTED)
      set_target_properties(opencv_${module} PROPERTIES
        IMPORTED_LOCATION "${OpenCV_${module}_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${OpenCV_INCLUDE_DIR}")
    endif()
  endforeach()
endif()
